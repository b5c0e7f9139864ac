import { plain } from '../plain.mjs';

export default plain('strict writes', { durability: 'strict', early: false });

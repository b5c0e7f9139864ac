import { plain } from '../plain.mjs';

export default plain('control (acknowledges before the end)', { durability: 'relaxed', early: true });

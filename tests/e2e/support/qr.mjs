// A writer of QR codes for what the program itself never writes: a code with a forged text. Version 10, level L, mask 0.

const SIZE = 57;
const VERSION = 0b001010010011010011;
/** Level L, mask 0, with its own correction. */
const FORMAT = 0b111011111000100;
const BLOCKS = [68, 68, 69, 69];
const CHECK = 18;

const [EXP, LOG] = [[], []];
for (let n = 0, x = 1; n < 255; n += 1) {
  [EXP[n], LOG[x]] = [x, n];
  x = x << 1 ^ (x & 0x80 ? 0x11d : 0);
}
const times = (a, b) => (a && b ? EXP[(LOG[a] + LOG[b]) % 255] : 0);

/** The Reed–Solomon bytes that go with a block. */
function checked(block) {
  let generator = [1];
  for (let n = 0; n < CHECK; n += 1) {
    generator = [...generator, 0].map((c, i) => c ^ (i ? times(generator[i - 1], EXP[n]) : 0));
  }
  const rest = [...block, ...Array(CHECK).fill(0)];
  block.forEach((_, n) => {
    const lead = rest[n];
    generator.forEach((c, i) => { rest[n + i] ^= times(c, lead); });
  });
  return rest.slice(block.length);
}

/** The bytes of a text in the order in which they are drawn. */
function codewords(text) {
  const bytes = new TextEncoder().encode(text);
  const room = BLOCKS.reduce((a, b) => a + b);
  if (bytes.length > room - 3) throw new Error(`${bytes.length} bytes are too many for this code`);
  // Byte mode, sixteen bits of length, the text, the end; then padding.
  const bits = `0100${bytes.length.toString(2).padStart(16, '0')}${[...bytes].map((b) => b.toString(2).padStart(8, '0')).join('')}0000`;
  const data = bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2));
  for (let n = 0; data.length < room; n += 1) data.push(n % 2 ? 0x11 : 0xec);
  const blocks = BLOCKS.map((length) => data.splice(0, length));
  const woven = (of, most) => Array.from({ length: most }, (_, n) => of.map((block) => block[n])).flat().filter((byte) => byte !== undefined);
  return [...woven(blocks, 69), ...woven(blocks.map(checked), CHECK)];
}

/** Rows of dark (true) and light modules, without the quiet zone. */
export function qr(text) {
  const dark = Array.from({ length: SIZE }, () => Array(SIZE));
  const square = (row, column, side, pattern) => {
    for (let y = 0; y < side; y += 1) for (let x = 0; x < side; x += 1) {
      if (dark[row + y] && column + x >= 0 && column + x < SIZE) dark[row + y][column + x] = pattern(Math.max(Math.abs(y - (side >> 1)), Math.abs(x - (side >> 1))));
    }
  };
  for (const [row, column] of [[-1, -1], [-1, SIZE - 8], [SIZE - 8, -1]]) square(row, column, 9, (ring) => ring !== 2 && ring !== 4);
  const last = SIZE - 7;
  for (const row of [6, 28, last]) for (const column of [6, 28, last]) {
    if (dark[row][column] === undefined || row === 28 || column === 28) square(row - 2, column - 2, 5, (ring) => ring !== 1);
  }
  for (let n = 8; n < SIZE - 8; n += 1) {
    dark[6][n] ??= n % 2 === 0;
    dark[n][6] ??= n % 2 === 0;
  }
  for (let n = 0; n < 15; n += 1) {
    const bit = Boolean(FORMAT >> n & 1);
    // Round the corner at the top left, and once more beside the other two.
    if (n < 8) dark[n < 6 ? n : n + 1][8] = bit;
    else dark[8][n === 8 ? 7 : 14 - n] = bit;
    if (n < 8) dark[8][SIZE - 1 - n] = bit;
    else dark[SIZE - 15 + n][8] = bit;
  }
  dark[SIZE - 8][8] = true;
  for (let n = 0; n < 18; n += 1) {
    const [far, near] = [SIZE - 11 + (n % 3), Math.floor(n / 3)];
    dark[near][far] = dark[far][near] = Boolean(VERSION >> n & 1);
  }
  const bits = codewords(text).flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((n) => Boolean(byte >> n & 1)));
  let [next, up] = [0, true];
  for (let column = SIZE - 1; column > 0; column -= 2) {
    if (column === 6) column -= 1;
    for (let n = 0; n < SIZE; n += 1) {
      const row = up ? SIZE - 1 - n : n;
      for (const x of [column, column - 1]) {
        if (dark[row][x] === undefined) dark[row][x] = Boolean(bits[next++]) !== ((row + x) % 2 === 0);
      }
    }
    up = !up;
  }
  return dark;
}

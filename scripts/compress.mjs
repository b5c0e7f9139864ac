// Puts a .br and a .gz beside every file of a folder that gains from it, for servers that can send them as they are.
// Usage: node scripts/compress.mjs [dist]
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(html|js|mjs|css|wasm|svg|json|webmanifest|txt|ics|csv|xml)$/;
const directory = process.argv[2] ?? 'dist';
let [raw, br, gz] = [0, 0, 0];

for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !TEXT.test(entry.name)) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const bytes = await readFile(path);
  const small = await promisify(brotliCompress)(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  const zipped = await promisify(gzip)(bytes, { level: 9 });
  [raw, br, gz] = [raw + bytes.length, br + small.length, gz + zipped.length];
  // A packed copy that is not smaller would only cost the receiver time; one of an earlier build would be wrong.
  await (small.length < bytes.length ? writeFile(`${path}.br`, small) : rm(`${path}.br`, { force: true }));
  await (zipped.length < bytes.length ? writeFile(`${path}.gz`, zipped) : rm(`${path}.gz`, { force: true }));
}
const kb = (n) => `${(n / 1000).toFixed(1)} kB`;
console.log(`${directory}: ${kb(raw)}, as .br ${kb(br)}, as .gz ${kb(gz)}`);

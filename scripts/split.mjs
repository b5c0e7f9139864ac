// Takes a program apart: what its first page needs stays in it, and each chunk that src/bin/<program>.rs marks becomes a
// file of its own, which comes when it is first called.
//
// Trunk runs cargo and wasm-bindgen without anything between them, and the splitter belongs there. So this begins again
// with what cargo made (with relocations, see build.rs), and puts the result where Trunk put the whole program.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What the splitter calls the script that fetches chunks. */
const LINK = './__wasm_split.js';

// Takes the place of the splitter's own two calls. Like boot.js it lets a digest turn a file that arrived damaged or half
// into a plain failure, and it takes what a server sends with another type. A second try does not ask the cache, and
// none lasts for ever: while something is waited for, the desk does not lock itself. The small chunks come in one file.
const FETCHING = `
const failed = new Set();
function fetchChunk(name, integrity) {
    const cache = failed.has(name) ? 'reload' : 'default';
    const signal = AbortSignal.timeout(60_000);
    const response = fetch(new URL(name, import.meta.url), { credentials: 'same-origin', integrity, cache, signal }).then((response) => {
        if (!response.ok) throw new Error(\`\${name}: \${response.status}\`);
        return response;
    });
    // Whoever waits for it is told as well; this only remembers.
    response.catch(() => failed.add(name));
    return response;
}
let pack;
function unpack(name) {
    const module = (pack ??= fetchChunk("PACK", "INTEGRITY").then(async (response) => response.headers.get('Content-Type') === 'application/wasm'
        ? WebAssembly.compileStreaming(response)
        : WebAssembly.compile(await response.arrayBuffer())));
    const bytes = module.then((found) => WebAssembly.Module.customSections(found, name)[0]);
    bytes.catch(() => pack === module && (pack = undefined));
    return bytes;
}
async function instantiateChunk(coming, imports) {
    const response = await coming;
    if (response instanceof ArrayBuffer) return WebAssembly.instantiate(response, imports);
    return response.headers.get('Content-Type') === 'application/wasm'
        ? WebAssembly.instantiateStreaming(response, imports)
        : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
`;

/** What is smaller costs more as a file of its own, with a name, a digest and a request, than it weighs (bytes). */
const SMALL = 8192;

/** A number as WebAssembly writes one: seven bits a byte, the lowest first. */
function leb128(number) {
  return number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...leb128(number >>> 7)];
}

/** With LINLI_NAMES=1 functions keep their names, for a profiler. */
const SMALLER = process.env.LINLI_NAMES ? ['-Oz', '-g'] : ['-Oz'];

/** One WebAssembly file that holds others, each as a custom section of its own name: servers know the type already. */
function packed(modules) {
  const sections = modules.map(([name, bytes]) => {
    const content = Buffer.concat([Buffer.from([...leb128(name.length)]), Buffer.from(name), bytes]);
    return Buffer.concat([Buffer.from([0, ...leb128(content.length)]), content]);
  });
  return Buffer.concat([Buffer.from([0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), ...sections]);
}

/** Does something with each, as many at a time as there are processors: hundreds of chunks take minutes one by one. */
async function beside(items, work) {
  const left = [...items];
  const one = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, one));
}

/** Replaces every match and insists that there is one: another version of a tool may write something else. */
function replaced(text, pattern, replacement) {
  if (text.search(pattern) < 0) throw new Error(`the splitter or wasm-bindgen has written no ${pattern}`);
  return text.replace(pattern, replacement);
}

async function cargoOutput(source, release) {
  const args = ['metadata', '--no-deps', '--format-version', '1'];
  const { stdout } = await run('cargo', args, { cwd: source, maxBuffer: 1 << 26 });
  return join(JSON.parse(stdout).target_directory, 'wasm32-unknown-unknown', release ? 'release' : 'debug');
}

/**
 * Replaces `<program>.js` and `<program>_bg.wasm` in the staging folder by the program without its chunks, and puts the
 * chunks beside them under the names that `named` gives them.
 *
 * @param {(bytes: Buffer, stem: string) => Promise<{ name: string, integrity: string }>} named
 */
export async function split({ program, source, staging, release, named }) {
  const work = await mkdtemp(join(staging, 'split-'));
  const at = (name) => join(work, name);
  try {
    const whole = join(await cargoOutput(source, release), `${program}.wasm`);
    const { stdout: warnings } = await run('wasm-split-cli', [whole, work, '--out-name', program]);
    if (warnings.trim()) console.warn(warnings.trim());
    // The chunks import the function table, which is such an export of the linker.
    const bindgen = ['--target=web', '--no-typescript', '--keep-lld-exports', `--out-dir=${staging}`, `--out-name=${program}`];
    await run('wasm-bindgen', [...bindgen, at(`${program}.wasm`)]);
    await rm(at(`${program}.wasm`));

    const chunks = new Map();
    const small = new Map();
    const files = (await readdir(work)).filter((name) => name.endsWith('.wasm')).sort();
    if (release) await beside(files, (file) => run('wasm-opt', [...SMALLER, at(file), `--output=${at(file)}`]));
    for (const file of files) {
      // split_catalogue is what only the catalogue needs; chunk_4 what several need together.
      const stem = file.replace(/^split_/, '').replace(/^chunk_/, 'shared').replace(/\.wasm$/, '');
      const bytes = await readFile(at(file));
      if (bytes.length < SMALL && stem.startsWith('shared')) small.set(file, [stem.slice('shared'.length), bytes]);
      else chunks.set(file, await named(bytes, `${program}-${stem}`));
    }
    const pack = small.size ? await named(packed([...small.values()]), `${program}-small`) : { name: '', integrity: '' };
    const rest = join(staging, `${program}_bg.wasm`);
    if (release) await run('wasm-opt', [...SMALLER, rest, `--output=${rest}`]);

    // The link script and the program's own script would import each other. As one file they need no second request and
    // cannot be of two builds.
    let link = await readFile(at(LINK), 'utf8');
    link = replaced(link, /^import .*\n/m, '');
    link = replaced(link, /fetch\(new URL\("\.\/([^"]+)", import\.meta\.url\)\)/g, (_, file) => {
      if (small.has(file)) return `unpack("${small.get(file)[0]}")`;
      const { name, integrity } = chunks.get(file);
      return `fetchChunk("./${name}", "${integrity}")`;
    });
    link = replaced(link, /WebAssembly\.instantiateStreaming\(/g, 'instantiateChunk(');
    // The splitter lists these in another order each time, which would make another build out of the same source.
    link = replaced(link, /\{ ((?:\w+, )+) \}/g, (_, names) => `{ ${names.split(', ').filter(Boolean).sort().join(', ')} }`);
    const loaders = [];
    link = replaced(link, /^export const (\w+)/gm, (_, loader) => `const ${loaders[loaders.push(loader) - 1]}`);
    link = link.replace(/^\s*\/\/.*\n/gm, '').replace(/^\/\*.*\*\/\n/gm, '');
    const fetching = FETCHING.replace('PACK', `./${pack.name}`).replace('INTEGRITY', pack.integrity);
    const inline = `(() => {${fetching}${link}\nreturn { ${loaders.join(', ')} };\n})()`;

    let js = await readFile(join(staging, `${program}.js`), 'utf8');
    let first;
    js = replaced(js, /^import \* as (\w+) from "\.\/__wasm_split\.js";?$/gm, (_, name) => {
      const line = `const ${name} = ${first ?? inline};`;
      first ??= name;
      return line;
    });
    await writeFile(join(staging, `${program}.js`), js);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

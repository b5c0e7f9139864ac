// Trunk's post-build hook: gives every file a name made from its final bytes, makes one style sheet of those in
// style/, and writes all of it into index.html. A name that says what is in the file lets servers send it as
// immutable, and a page never meets half of an old and half of a new build.
//
// The two large programs are taken apart into chunks before that (split.mjs).
//
// Inside the hook Trunk has put everything into TRUNK_STAGING_DIR and moves that to dist/ when we are done.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { split } from './split.mjs';

const staging = process.env.TRUNK_STAGING_DIR;
const source = process.env.TRUNK_SOURCE_DIR ?? '.';
if (!staging) throw new Error('to be run by Trunk (TRUNK_STAGING_DIR is not set)');

const run = promisify(execFile);
const at = (name) => join(staging, name);
const hash = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);
// A digest does not compress, and the desk's script names dozens of files: SHA-256 saves 16 bytes each.
const integrity = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** Renames `stem.extension` to `stem-<hash>.extension`, with other contents if given, and returns the new name. */
async function named(from, stem, extension, contents) {
  const bytes = contents ?? (await readFile(at(from)));
  const name = `${stem}-${hash(bytes)}.${extension}`;
  if (contents === undefined) await rename(at(from), at(name));
  else {
    await rm(at(from), { force: true });
    await writeFile(at(name), contents);
  }
  return { name, integrity: integrity(bytes) };
}

/** A script or a style sheet as short as it goes. Nothing is rewritten for browsers older than those we name. */
async function smaller(text, kind) {
  const running = run('esbuild', ['--minify', '--charset=utf8', '--log-level=error', '--target=esnext', `--loader=${kind}`], { maxBuffer: 1 << 26 });
  running.child.stdin.end(text);
  return (await running).stdout.trim();
}

/** Style sheets that only the desk needs come with it, so that no resident waits for them. */
const isDesk = (name) => name.startsWith('desk-');

/** The style sheets in the order in which their layers are declared; any further ones after them by name. */
async function styleSheet(wanted) {
  const order = ['tokens.css', 'base.css', 'parts.css', 'pages.css', 'print.css'];
  const folder = join(source, 'style');
  const all = await readdir(folder).catch(() => []);
  const present = all.filter((name) => name.endsWith('.css') && wanted(name)).sort();
  const names = [...order.filter((n) => present.includes(n)), ...present.filter((n) => !order.includes(n))];
  const parts = await Promise.all(names.map(async (name) => smaller(await readFile(join(folder, name), 'utf8'), 'css')));
  parts.forEach((css, index) => {
    if (/@import\b/.test(css)) throw new Error(`style/${names[index]}: @import would be ignored in the one sheet`);
  });
  return smaller(parts.join('\n'), 'css');
}

async function chunk(bytes, stem) {
  const name = `${stem}-${hash(bytes)}.wasm`;
  await writeFile(at(name), bytes);
  return { name, integrity: integrity(bytes) };
}
const release = process.env.TRUNK_PROFILE === 'release';
for (const program of ['linli', 'desk']) await split({ program, source, staging, release, named: chunk });
const present = await readdir(staging);

// Programs: every <name>_bg.wasm with its <name>.js, whichever binaries index.html names.
const modules = {};
for (const file of present.filter((name) => name.endsWith('_bg.wasm')).sort()) {
  const program = file.slice(0, -'_bg.wasm'.length);
  const wasm = await named(file, program, 'wasm');
  const glue = await smaller((await readFile(at(`${program}.js`), 'utf8')).replaceAll(file, wasm.name), 'js');
  const js = await named(`${program}.js`, program, 'js', glue);
  modules[program] = { js: `./${js.name}`, wasm: `./${wasm.name}`, integrity: wasm.integrity, jsIntegrity: js.integrity };
}
if (!modules.linli) throw new Error('the build made no program "linli"');

// Our own scripts are written for people, and sent on every first visit.
async function script(name) {
  return named(`${name}.js`, name, 'js', await smaller(await readFile(at(`${name}.js`), 'utf8'), 'js'));
}

const css = await named('style.css', 'style', 'css', await styleSheet((name) => !isDesk(name)));
const deskCss = await named('desk.css', 'desk', 'css', await styleSheet(isDesk));
if (modules.desk) modules.desk.css = `./${deskCss.name}`;
const first = await script('first');
const boot = await script('boot');
const worker = await script('kdf-worker');
const heavyWorker = await script('heavy-worker');
const sheetsWorker = await script('sheets-worker');

// index.html. Each place has to be there exactly once, or a page would come out that cannot start.
let html = await readFile(at('index.html'), 'utf8');
function put(pattern, replacement) {
  const found = html.match(new RegExp(pattern, 'g'))?.length ?? 0;
  if (found !== 1) throw new Error(`index.html has ${pattern} ${found} times instead of once`);
  html = html.replace(pattern, () => replacement);
}

const resident = modules.linli;
const forBoot = Object.fromEntries(
  Object.entries(modules).map(([name, { js, wasm, integrity, css }]) => [name, { js, wasm, integrity, css }]),
);
// The build is known by everything that can differ between two of them.
const keeper = await readFile(at('sw.js'), 'utf8');
const build = hash([JSON.stringify(modules), css.name, boot.name, first.name, worker.name, heavyWorker.name, sheetsWorker.name, html, keeper].join('\n'));

put(/<script src="\.\/first\.js">/, `<script src="./${first.name}">`);
put(/<link rel="stylesheet" href="\.\/style\.css"\s*\/?>/, `<link rel="stylesheet" href="./${css.name}">`);
put(
  /<script type="module" id="boot" src="\.\/boot\.js">/,
  `<script type="module" id="boot" src="./${boot.name}" data-build="${build}" ` +
    `data-kdf-worker="./${worker.name}" data-heavy-worker="./${heavyWorker.name}" data-sheets-worker="./${sheetsWorker.name}" ${release ? 'data-keep ' : ''}data-modules='${JSON.stringify(forBoot)}'>`,
);
// Only what the first page needs is fetched ahead; the desk, the key derivation and the heavy work come when they are
// asked for. The preload of the wasm has no digest, because Chromium ignores one there and warns; boot.js gives it to `fetch`.
put(
  /<\/head>/,
  `<link rel="modulepreload" href="${resident.js}" integrity="${resident.jsIntegrity}">\n` +
    `<link rel="preload" as="fetch" type="application/wasm" crossorigin href="${resident.wasm}">\n` +
    '</head>',
);
html = html.replace(/<!--(?!\[)[\s\S]*?-->/g, '').replace(/\n\s+/g, '\n');
await writeFile(at('index.html'), html);

// What the service worker keeps from the first visit on: the page and everything of the residents' side. The desk's parts
// are kept when they are used.
const residents = (await readdir(staging)).filter((name) => /^linli-.*\.(js|wasm)$/.test(name)).sort();
const lists = [...residents, css.name, boot.name, first.name, 'manifest.webmanifest', 'favicon.svg', 'starter-catalogue.json', 'certificates.json'];
const writeIn = (text, pattern, replacement) => {
  if (!pattern.test(text)) throw new Error(`sw.js has no ${pattern}`);
  return text.replace(pattern, () => replacement);
};
let kept = writeIn(keeper, /const BUILD = 'dev';/, `const BUILD = '${build}';`);
kept = writeIn(kept, /const FILES = \[\];/, `const FILES = ${JSON.stringify(['', ...lists])};`);
await writeFile(at('sw.js'), await smaller(kept, 'js'));

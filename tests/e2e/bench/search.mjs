// What finding costs with other libraries, in the same browser and on the same records as benches/search.rs.
//
// None of them knows pinyin, so each gets, as its users do it, the full pinyin and the first letters of every text as
// further fields, made by pinyin-pro. What that costs counts as making the index.
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { serve } from '../serve.mjs';
import { CHROMIUM, CHROMIUM_ARGS } from '../support/chromium.mjs';

const require = createRequire(import.meta.url);
const SCRIPTS = {
  'pinyin-pro': 'pinyin-pro/dist/index.js',
  minisearch: 'minisearch/dist/umd/index.js',
  flexsearch: 'flexsearch/dist/flexsearch.bundle.min.js',
  fuse: 'fuse.js/dist/fuse.min.mjs',
};
const words = JSON.parse(await readFile(new URL('../../fixtures/bench-search.json', import.meta.url), 'utf8'));

const paths = {};
for (const [name, path] of Object.entries(SCRIPTS)) {
  const [first, ...rest] = path.split('/');
  const folder = require.resolve.paths(first).map((root) => `${root}/${first}`);
  for (const root of folder) {
    const full = `${root}/${rest.join('/')}`;
    if (await stat(full).catch(() => null)) paths[name] ??= full;
  }
  if (!paths[name]) throw new Error(`${path} is not installed`);
}

const server = await serve();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS });
try {
  for (const n of [10_000, 50_000]) {
    for (const library of ['minisearch', 'flexsearch', 'fuse', 'pinyin-pro']) {
      const context = await browser.newContext({ bypassCSP: true, serviceWorkers: 'block' });
      const page = await context.newPage();
      await page.goto(`${server.url}favicon.svg`);
      await page.goto('about:blank');
      await page.addScriptTag({ path: paths['pinyin-pro'] });
      if (library === 'fuse') {
        const code = (await readFile(paths.fuse, 'utf8')).replace(/export\s*\{\s*(\w+)\s+as\s+default[^}]*\};?/, 'globalThis.Fuse=$1;').replace(/export\s+default\s+(\w+)\s*;?/, 'globalThis.Fuse=$1;');
        await page.addScriptTag({ content: `(()=>{${code}})()` });
      } else if (library !== 'pinyin-pro') {
        await page.addScriptTag({ path: paths[library] });
      }
      const result = await page.evaluate(measure, { library, n, words });
      const bytes = async (name) => brotliCompressSync(await readFile(paths[name])).length;
      const size = (await bytes('pinyin-pro')) + (library === 'pinyin-pro' ? 0 : await bytes(library));
      const show = (ms) => ms.toFixed(2);
      console.log(
        `BENCH search library=${library} records=${n} index_ms=${result.made.toFixed(0)} key_p50_ms=${show(result.p50)} ` +
          `key_p95_ms=${show(result.p95)} key_max_ms=${show(result.max)} keys=${result.keys} found=${result.found} br=${size}`,
      );
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}

/** Runs in the page. */
function measure({ library, n, words }) {
  const { places, things, ways, words: everyday, queries } = words;
  const pick = (list, at) => list[Math.floor(at) % list.length];
  const records = Array.from({ length: n }, (_, at) => {
    const number = Math.floor(at / (places.length * things.length * ways.length));
    const thing = pick(things, at / places.length);
    const way = pick(ways, at / (places.length * things.length));
    return {
      id: at,
      name: `${pick(places, at)}${thing}（${way}${number + 1})`,
      words: [pick(everyday, at / places.length), pick(everyday, at * 7 + 3)],
    };
  });
  const { pinyin, match } = globalThis.pinyinPro;
  const said = (text) => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' });
  const begun = performance.now();
  const fields = ['name', 'words', 'full', 'first'];
  const documents =
    library === 'pinyin-pro'
      ? records
      : records.map((record) => {
          const all = [record.name, ...record.words].map(said);
          return { ...record, words: record.words.join(' '), full: all.map((s) => s.join('')).join(' '), first: all.map((s) => s.map((x) => x[0]).join('')).join(' ') };
        });
  let find;
  if (library === 'minisearch') {
    // Its own tokenizer knows no words in Chinese: characters for Chinese, words for letters.
    const tokenize = (text) => text.match(/[a-z0-9]+|\p{Script=Han}/giu) ?? [];
    const index = new globalThis.MiniSearch({ fields, tokenize });
    index.addAll(documents);
    find = (query) => index.search(query, { prefix: true, combineWith: 'AND' }).length;
  } else if (library === 'flexsearch') {
    const { Document, Charset } = globalThis.FlexSearch;
    const index = new Document({ document: { id: 'id', index: fields.map((field) => ({ field, tokenize: 'full', encoder: Charset?.CJK ?? Charset?.LatinDefault })) } });
    documents.forEach((document) => index.add(document));
    find = (query) => new Set(index.search(query, { limit: 1e6 }).flatMap(({ result }) => result)).size;
  } else if (library === 'fuse') {
    const index = new globalThis.Fuse(documents, { keys: fields, threshold: 0.2, ignoreLocation: true });
    find = (query) => index.search(query).length;
  } else {
    find = (query) => records.filter((record) => match(record.name, query) || record.words.some((word) => match(word, query))).length;
  }
  const made = performance.now() - begun;
  const times = [];
  let found = 0;
  const rounds = library === 'fuse' || library === 'pinyin-pro' ? 1 : 5;
  for (let round = 0; round < rounds; round += 1) {
    for (const query of queries) {
      for (let end = 1; end <= query.length; end += 1) {
        const start = performance.now();
        found += find(query.slice(0, end));
        times.push(performance.now() - start);
      }
    }
  }
  times.sort((a, b) => a - b);
  const at = (part) => times[Math.floor((times.length - 1) * part)];
  return { made, p50: at(0.5), p95: at(0.95), max: at(1), keys: times.length, found };
}

// What a run was looking at when it came to a stop, so that a failure explains itself without being seen again.
import { freemem, loadavg } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Most lines of a page's or browser's own report that are kept, and letters of a page's text that are printed. */
const LINES = 200;
const LETTERS = 2000;
/** What every browser says in a container, where it finds neither a system bus nor a graphics card. */
const EVERYDAY = /dbus\/|bluetooth|media\/gpu|InitializeSandbox|INFO:CONSOLE|^$/;

/** A browser that hangs must not keep the report from being printed. */
const within = (ms, promise) =>
  Promise.race([
    promise.catch((error) => `(${String(error.message ?? error).split('\n')[0]})`),
    new Promise((resolve) => setTimeout(resolve, ms, `(no answer within ${ms / 1000} s)`).unref()),
  ]);

/** Writes down from now on what a page says of itself. Returns the lines, which grow. */
export function listen(page) {
  const lines = [];
  const began = performance.now();
  const note = (text) => {
    lines.push(`${((performance.now() - began) / 1000).toFixed(2).padStart(7)} s  ${text}`);
    if (lines.length > LINES) lines.shift();
  };
  page.on('console', (message) => note(`console.${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => note(`uncaught: ${error.stack ?? error}`));
  page.on('crash', () => note('the page crashed'));
  page.on('close', () => note('the page closed'));
  page.on('framenavigated', (frame) => note(`navigated: ${frame.url()}`));
  page.on('domcontentloaded', () => note('the document stands'));
  page.on('load', () => note('everything in the document has loaded'));
  page.on('response', (response) => note(`${response.status()} ${response.url()}`));
  page.on('requestfailed', (request) => note(`failed: ${request.url()}: ${request.failure()?.errorText}`));
  return lines;
}

/** Writes down what a browser says of its own on a stream. Returns the lines, which grow. */
export function listenTo(stream) {
  const lines = [];
  createInterface({ input: stream }).on('line', (line) => {
    if (!EVERYDAY.test(line)) lines.push(line);
    if (lines.length > LINES) lines.shift();
  });
  return lines;
}

/** What stands on the page and beneath it. Runs in the page. */
async function look() {
  const within = (promise) =>
    Promise.race([
      promise.then((value) => JSON.stringify(value)).catch((error) => String(error)),
      new Promise((resolve) => setTimeout(resolve, 4000, 'no answer within 4 s')),
    ]);
  const shown = (element) => element.checkVisibility();
  const texts = (selector) => [...document.querySelectorAll(selector)].filter(shown).map((element) => element.textContent.trim());
  return {
    title: document.title,
    readyState: document.readyState,
    visibility: document.visibilityState,
    headings: texts('h1, h2'),
    alerts: texts('[role=alert], [role=status]'),
    text: document.body?.innerText,
    localStorage: await within(Promise.resolve().then(() => ({ ...localStorage }))),
    databases: await within(indexedDB.databases()),
    locks: await within(navigator.locks.query()),
    storage: await within(navigator.storage.estimate()),
  };
}

/** Prints where a run stopped and what the browser showed there; the picture and the profile stay on the disk. */
export async function explain({ stage, said = [], page, lines, folder, error }) {
  const report = (who, lines) => console.error(`  what ${who} said:\n${lines.map((line) => `    ${line}\n`).join('')}`);
  const print = (name, value) => console.error(`  ${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  console.error(`\nStopped at ${stage}: ${error.stack ?? error}`);
  print('machine', `load ${loadavg().map((load) => load.toFixed(1)).join(' ')}, ${Math.round(freemem() / 2 ** 20)} MB free`);
  print('profile, kept', join(folder, 'profile'));
  report('the browser', said);
  if (said.some((line) => /IndexedDB recovering from a corrupted/.test(line))) {
    console.error('  The browser found its database corrupt and deleted it: nothing that was written is there any more.');
  }
  if (!page) return console.error('  No page had been opened.');
  print('url', page.url());
  print('pages', page.context().pages().map((other) => other.url()));
  const seen = await within(15_000, page.evaluate(look));
  if (typeof seen === 'string') {
    print('page', seen);
  } else {
    const { text, ...rest } = seen;
    for (const [name, value] of Object.entries(rest)) print(name, value);
    console.error(`  text:\n${(text ?? '').slice(0, LETTERS).replace(/^/gm, '    | ')}`);
  }
  const picture = join(folder, 'screen.png');
  const taken = await within(10_000, page.screenshot({ path: picture }));
  print('picture', typeof taken === 'string' ? taken : picture);
  report('the page', lines);
}

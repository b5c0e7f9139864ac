// Opens the right program for the address and keeps a page from ever being blank.
//
// The page has two roots, #resident and #desk, each with a static shell to look at until its program stands. Which one
// shows is decided by the hash alone, so that every address of the site is one file to a server. Each program is
// loaded at most once, when it is first needed; afterwards changing sides costs nothing.
//
// The names of the programs carry hashes of their contents. The build writes them into this script's own element, so
// finding them costs no request.

const self_ = document.getElementById('boot');
/** @type {Record<string, { js: string, wasm: string, integrity: string, css?: string }>} */
const modules = JSON.parse(self_.dataset.modules ?? '{}');

// Absolute, because a worker would resolve them against its own address.
const absolute = (name) => new URL(name, document.baseURI).href;

const TEXT = {
  'zh-CN': {
    opening: '正在打开…',
    failed: '没有打开成功',
    advice: '可能是网络断了，或者文件没有传完。请检查网络，再点下面的按钮。',
    retry: '再试一次',
    renewed: '邻里站有新版本。正在填写的先保存，再点“新版本”。',
    renew: '新版本',
    later: '以后',
  },
  en: {
    opening: 'Opening…',
    failed: 'This did not open',
    advice: 'The network may be down, or a file did not arrive completely. Check the network, then press the button.',
    retry: 'Try again',
    renewed: 'There is a new version. Save what you are writing, then press “New version”.',
    renew: 'New version',
    later: 'Later',
  },
};
const text = () => TEXT[document.documentElement.lang] ?? TEXT['zh-CN'];

// ---- Programs ------------------------------------------------------------------------------------------------------

/** Fetches a style sheet of a program's own; done when it holds. */
function styled(href) {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = absolute(href);
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new Error(`${href} did not come`));
    };
    document.head.append(link);
  });
}

/** Fetches, compiles and starts one program; its `main` mounts it. */
async function start(name, attempt) {
  const files = modules[name];
  if (!files) throw new Error(`the build has no program "${name}"`);
  // A module that failed to load may be remembered as failed for as long as the page lives; another query is another
  // module. The first attempt has none, so that it meets the preload in the head.
  const js = absolute(files.js) + (attempt > 1 ? `?attempt=${attempt}` : '');
  const [program, response] = await Promise.all([
    import(js),
    // The digest turns a file that arrived damaged or half into a plain failure.
    fetch(absolute(files.wasm), { credentials: 'same-origin', integrity: files.integrity || undefined }),
    files.css && styled(files.css),
  ]);
  if (!response.ok) throw new Error(`${files.wasm}: ${response.status}`);
  await painted;
  await program.default({ module_or_path: response });
}

/**
 * The static shell has been seen, so that something to read stands there while the program begins. A page that nobody
 * sees does not wait, and no page waits long.
 */
const painted = new Promise((resolve) => {
  setTimeout(resolve, document.hidden ? 0 : 1_000);
  try {
    new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
  } catch {
    resolve();
  }
});

class Realm {
  constructor(id, program) {
    this.root = document.getElementById(id);
    this.program = program;
    this.attempts = 0;
    this.state = 'unloaded';
  }

  async open() {
    if (this.state !== 'unloaded') return;
    this.state = 'loading';
    this.attempts += 1;
    try {
      await start(this.program, this.attempts);
      // In the same task as the mount, so nobody sees both.
      this.root.querySelector('[data-shell]')?.remove();
      this.state = 'open';
      if (this.program === 'desk') keepForDesk();
    } catch (error) {
      console.error(`linli: ${this.program} did not start:`, error);
      this.state = 'unloaded';
      this.tell();
    }
  }

  /** Says in plain words that the program did not start, where 正在打开… stood, and offers another try. */
  tell() {
    const words = text();
    const line = this.root.querySelector('[data-opening]');
    if (!line) return;
    const box = document.createElement('div');
    box.className = 'card';
    box.setAttribute('role', 'alert');
    box.setAttribute('data-opening', '');
    box.lang = document.documentElement.lang;
    const heading = document.createElement('h2');
    heading.textContent = words.failed;
    const advice = document.createElement('p');
    advice.textContent = words.advice;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn main';
    button.textContent = words.retry;
    button.addEventListener('click', () => {
      const waiting = document.createElement('p');
      waiting.className = 'opening';
      waiting.setAttribute('role', 'status');
      waiting.setAttribute('data-opening', '');
      waiting.textContent = words.opening;
      box.replaceWith(waiting);
      this.open();
    });
    box.append(heading, advice, button);
    line.replaceWith(box);
  }
}

const resident = new Realm('resident', 'linli');
const desk = new Realm('desk', 'desk');

function route() {
  const atDesk = /^#\/(desk|district)(\/|\?|$)/.test(location.hash);
  resident.root.hidden = atDesk;
  desk.root.hidden = !atDesk;
  (atDesk ? desk : resident).open();
}

// ---- Workers ---------------------------------------------------------------------------------------------------------

/**
 * Asks a program in a worker of its own for one thing, and ends it: the page stays alive meanwhile, and ending the worker
 * gives its memory back and forgets what it held.
 */
function once(name, limit, message, transfer = [], after = () => {}) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(absolute(self_.dataset[`${name}Worker`]), { type: 'module' });
    const end = (settle, value) => {
      clearTimeout(timer);
      worker.terminate();
      after();
      settle(value);
    };
    const fail = (words) => end(reject, new Error(`${name}: ${words}`));
    const timer = setTimeout(() => fail('took too long'), limit);
    worker.addEventListener('message', ({ data }) => (data.error ? fail(data.error) : end(resolve, data.key ?? data.book)));
    worker.addEventListener('messageerror', () => fail('not handed over'));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      fail(event.message || 'not loaded');
    });
    try {
      const { js, wasm } = modules[name];
      worker.postMessage({ js: absolute(js), wasm: absolute(wasm), ...message }, transfer);
    } catch (error) {
      end(reject, error);
    }
  });
}

/**
 * Argon2id, which takes a second and tens of megabytes on purpose.
 *
 * @param {Uint8Array} passBytes  the caller keeps its own copy and is to overwrite it
 * @param {Uint8Array} saltBytes
 * @returns {Promise<Uint8Array>}
 */
function derive(passBytes, saltBytes, memoryKib, passes, lanes) {
  const pass = Uint8Array.from(passBytes);
  // Handed over, the buffer is empty here and the worker clears it; otherwise the copy is still ours to clear.
  const clear = () => pass.byteLength > 0 && pass.fill(0);
  return once('kdf', 60_000, { pass, salt: Uint8Array.from(saltBytes), memoryKib, passes, lanes }, [pass.buffer], clear);
}

/**
 * A workbook; the program that makes it is large and is fetched when somebody asks for one.
 *
 * @param {string} packed  sheets, as `books::pack` writes them
 * @returns {Promise<Uint8Array>}
 */
const workbook = (packed) => once('sheets', 120_000, { packed });

// ---- Codes ------------------------------------------------------------------------------------------------------------

const READ_LIMIT_MS = 30_000;

/**
 * Reads codes in a worker of its own, so that the camera's picture goes on meanwhile. One picture at a time; whoever
 * asked for the reader ends it, and gets the memory back.
 */
function codeReader() {
  const { js, wasm } = modules.heavy;
  const worker = new Worker(absolute(self_.dataset.heavyWorker), { type: 'module' });
  let settle = () => {};
  const failed = (message) => settle('error', new Error(message));
  worker.addEventListener('message', ({ data }) => (data.texts ? settle('texts', data.texts) : failed(data.error)));
  worker.addEventListener('messageerror', () => failed('what was read could not be handed over'));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    failed(event.message || 'the heavy worker did not load');
  });
  return {
    /**
     * @param {Uint8Array} grey  one byte a pixel; gone afterwards
     * @returns {Promise<string[]>}
     */
    read(grey, width, height) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => failed('reading took too long'), READ_LIMIT_MS);
        settle = (how, value) => {
          settle = () => {};
          clearTimeout(timer);
          (how === 'texts' ? resolve : reject)(value);
        };
        worker.postMessage({ js: absolute(js), wasm: absolute(wasm), grey, width, height }, [grey.buffer]);
      });
    },
    end() {
      worker.terminate();
      failed('ended');
    },
  };
}

// ---- What the programs may call --------------------------------------------------------------------------------------

globalThis.linli = Object.freeze({
  derive,
  codeReader,
  workbook,
  buildId: self_.dataset.build ?? 'dev',
  /** Reads linli.size, linli.theme and linli.lang again; to be called after one of them was written. */
  applyPreferences: globalThis.linliPreferences,
});

// ---- Storage ---------------------------------------------------------------------------------------------------------

/**
 * Makes the browser begin a new log file for its databases, before anything is written at this visit.
 *
 * Chromium that was killed in the middle of a write leaves a torn record at the end of the log. The next start leaves it
 * out but goes on writing behind it, and the start after that takes the two for one, finds the sum wrong and deletes
 * every database of the site (google/leveldb issue 1287). Deleting any database makes it put the log away, and the torn
 * record with it. tests/e2e/kill/torn.mjs loses the station without this.
 */
function beginNewLog() {
  try {
    const opening = indexedDB.open('linli-turn');
    opening.onsuccess = () => {
      opening.result.close();
      indexedDB.deleteDatabase('linli-turn').onerror = (event) => event.preventDefault();
    };
    // A browser without storage says so where storage is needed.
    opening.onerror = (event) => event.preventDefault();
  } catch {
    // There is no indexedDB at all.
  }
}

// ---- Without a network, and new versions --------------------------------------------------------------------------------

/** So long after the page the worker that keeps everything is installed; it fetches what the page has fetched, and more. */
const KEEP_AFTER_MS = 4_000;
/** So long after the desk stands what it may need without a network is kept too, though nobody has asked for it yet. */
const KEEP_DESK_AFTER_MS = 15_000;
/** So often a page that stays open asks for a new version. */
const ASK_EVERY_MS = 3_600_000;

async function keepForLater() {
  try {
    const worker = await navigator.serviceWorker.register(absolute('sw.js'), { updateViaCache: 'none' });
    if (worker.waiting) offer(worker);
    worker.addEventListener('updatefound', () => {
      const coming = worker.installing;
      coming?.addEventListener('statechange', () => {
        // The very first one replaces nothing.
        if (coming.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
      });
    });
    const { active } = await navigator.serviceWorker.ready;
    // What came before the worker did, or while it was being installed.
    const seen = (list) => active.postMessage({ keep: list.getEntries().map(({ name }) => name) });
    new PerformanceObserver(seen).observe({ type: 'resource', buffered: true });
    // Without a network there is nothing to ask.
    setInterval(() => worker.update().catch(() => {}), ASK_EVERY_MS);
  } catch (error) {
    // Private windows and some embedded browsers refuse. Everything works, but only with a network.
    console.info('linli: not kept for use without a network:', error);
  }
}

/** Whoever scans may have no network just then, and the first scan may be weeks after the first visit. */
function keepForDesk() {
  if (!('serviceWorker' in navigator && 'keep' in self_.dataset && modules.heavy)) return;
  setTimeout(async () => {
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage({ keep: [modules.heavy.js, modules.heavy.wasm, self_.dataset.heavyWorker].map(absolute) });
  }, KEEP_DESK_AFTER_MS);
}

/** Says that a new version is there. Only who presses the button gets it: the page loads anew then. */
function offer(worker) {
  document.getElementById('new-version')?.remove();
  const words = text();
  const box = document.createElement('aside');
  box.id = 'new-version';
  box.className = 'card new-version no-print';
  box.lang = document.documentElement.lang;
  box.setAttribute('aria-label', words.renew);
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  const button = (name, className, press) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = className;
    made.textContent = name;
    made.addEventListener('click', press);
    return made;
  };
  const renew = button(words.renew, 'btn main', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    worker.waiting?.postMessage('take over');
  });
  box.append(line, renew, button(words.later, 'btn', () => box.remove()));
  document.body.append(box);
  // After it stands, so that it is read aloud.
  line.textContent = words.renewed;
}

if (!document.documentElement.hasAttribute('data-too-old')) {
  beginNewLog();
  if ('serviceWorker' in navigator && 'keep' in self_.dataset) setTimeout(keepForLater, KEEP_AFTER_MS);
  addEventListener('hashchange', route);
  route();
}

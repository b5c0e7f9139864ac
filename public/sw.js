// Keeps what has been loaded, so that everything opens again without a network: every page, every link, every reload.
//
// The page itself and what residents need are kept when this is installed; what only the desk needs, when it is first
// used. A new version is fetched in the background and waits until somebody presses 新版本 (boot.js): nothing changes
// under anybody's hands, and a page never meets half of an old and half of a new build.
//
// The build writes its number and the names of its files into the two lines below.
const BUILD = 'dev';
const FILES = [];

const scope = self.registration.scope;
/** One origin may have several copies of the app in several folders. */
const OURS = `linli ${scope} `;
const CACHE = OURS + BUILD;
const BOARDS = `${OURS}boards`;
/** How many builds are kept: an old page that is still open may ask for a part of its own. */
const BUILDS = 2;
const HASHED = /-[0-9a-f]{12}\.(js|wasm|css)$/;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(tidy()));
self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
  // What the page had loaded before it came through here.
  const missed = event.data?.keep?.filter((url) => url.startsWith(scope) && HASHED.test(url)) ?? [];
  event.waitUntil(Promise.allSettled(missed.map((url) => kept(new Request(url), true))));
});

async function keepAll() {
  const cache = await caches.open(CACHE);
  await Promise.all(
    FILES.map(async (file) => {
      const url = new URL(file, scope).href;
      // A name says what is in the file, so what an older build has kept under it is the same.
      const known = HASHED.test(file) ? await caches.match(url) : undefined;
      const response = known ?? (await fetch(url, { cache: HASHED.test(file) ? 'default' : 'no-cache' }));
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      await cache.put(url, response);
    }),
  );
}

async function tidy() {
  // In the order in which they were made.
  const builds = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== BOARDS);
  await Promise.all(builds.slice(0, -BUILDS).map((name) => caches.delete(name)));
  // Pages that are open come through here from now on; what they show stays as it is.
  await self.clients.claim();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const path = request.url.slice(scope.length).replace(/[?#].*$/, '');
  if (request.mode === 'navigate') {
    // Every page of the app is this one; what else lies in the folder is none of ours.
    if (path === '' || path === 'index.html') event.respondWith(kept(new Request(scope), true));
  } else if (path.startsWith('stations/') && request.url.endsWith('?newest')) {
    // Whoever publishes compares with what is really there.
    return;
  } else if (path.startsWith('stations/')) {
    event.respondWith(newest(request));
  } else {
    event.respondWith(kept(request, HASHED.test(path) || FILES.includes(path)));
  }
});

/** What is kept, else what the network has. */
async function kept(request, ours) {
  if (!ours) return fetch(request);
  const cache = await caches.open(CACHE);
  // A second attempt at a program is asked for with a query (boot.js).
  const found = (await cache.match(request.url, { ignoreSearch: true })) ?? (await caches.match(request.url, { ignoreSearch: true }));
  if (found) return found;
  const response = await fetch(request);
  if (response.ok) await cache.put(request.url.replace(/[?#].*$/, ''), response.clone());
  return response;
}

/** Boards change: what the network has, else what was kept. */
async function newest(request) {
  const cache = await caches.open(BOARDS);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request.url, response.clone());
    return response;
  } catch (error) {
    const found = await cache.match(request.url);
    if (found) return found;
    throw error;
  }
}

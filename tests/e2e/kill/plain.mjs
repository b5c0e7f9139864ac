// Writes to IndexedDB without any program of ours, on the manifest's address: a page of our origin that runs nothing. It
// proves the harness and the browser, not the app.

/** Runs in the page: opens the database, making it when it is not there. */
const OPEN = `
globalThis.openPlain ??= () => new Promise((resolve, reject) => {
  const request = indexedDB.open('kill-harness', 1);
  request.onupgradeneeded = () => request.result.createObjectStore('entries', { keyPath: 'id' });
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});`;

/**
 * @param {string} name
 * @param {{ durability: 'strict' | 'relaxed', early: boolean }} kind
 *   `early` acknowledges while the transaction is still open, which is the fault the harness has to find
 */
export function plain(name, kind) {
  return {
    name,
    path: 'manifest.webmanifest',
    async prepare(page) {
      await page.evaluate(OPEN);
      await page.evaluate(async () => (await globalThis.openPlain()).close());
    },
    async startWriting(page) {
      await page.evaluate(OPEN);
      await page.evaluate(async ({ durability, early }) => {
        const database = await globalThis.openPlain();
        const write = async (id) => {
          await globalThis.linliInFlight(id);
          const transaction = database.transaction('entries', 'readwrite', { durability });
          const complete = new Promise((resolve, reject) => {
            transaction.oncomplete = resolve;
            transaction.onabort = () => reject(transaction.error);
          });
          const store = transaction.objectStore('entries');
          store.put({ id, filling: 'x'.repeat(2000) });
          if (early) {
            void globalThis.linliAcknowledged(id);
            // Further requests keep the transaction open, as a slow disk would.
            const until = performance.now() + 60;
            const again = () => {
              if (performance.now() < until) store.get(id).onsuccess = again;
            };
            again();
            await complete;
          } else {
            await complete;
            await globalThis.linliAcknowledged(id);
          }
        };
        const endless = async () => {
          for (;;) await write(crypto.randomUUID());
        };
        void endless();
      }, kind);
    },
    async verify(page, acknowledged) {
      await page.evaluate(OPEN);
      return page.evaluate(async (acknowledged) => {
        const database = await globalThis.openPlain();
        const found = await new Promise((resolve, reject) => {
          const request = database.transaction('entries').objectStore('entries').getAll();
          request.onsuccess = () => resolve(new Map(request.result.map((entry) => [entry.id, entry])));
          request.onerror = () => reject(request.error);
        });
        database.close();
        return {
          lost: acknowledged.filter((id) => !found.has(id)),
          broken: [...found.values()].filter((entry) => entry.filling.length !== 2000).map((entry) => `${entry.id} is cut short`),
        };
      }, acknowledged);
    },
  };
}

// The guard of support/fixtures.mjs sees what it is there for; otherwise every other test would prove less than it says.
import { expect, test } from '../support/fixtures.mjs';

const write = (page, store, options) =>
  page.evaluate(
    ([store, options]) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('guard-test', 1);
        request.onupgradeneeded = () => ['meta', 'segments', 'other'].forEach((name) => request.result.createObjectStore(name));
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const transaction = request.result.transaction(store, 'readwrite', options);
          transaction.objectStore(store).put(1, 1);
          transaction.oncomplete = () => resolve(request.result.close());
        };
      }),
    [store, options],
  );

test.beforeEach(async ({ page }) => {
  await page.route(/\.wasm(\?|$)/, () => {});
  await page.goto('./');
});

test('a write to the journal without strict durability is found', async ({ page, guard }) => {
  await write(page, 'segments', { durability: 'strict' });
  await write(page, 'other');
  expect(guard.take()).toEqual([]);
  await write(page, 'segments');
  await write(page, 'meta', { durability: 'relaxed' });
  await expect.poll(() => guard.problems.length).toBe(2);
  expect(guard.take().join()).toMatch(/default write to segments.*relaxed write to meta/s);
});

test('uncaught errors, logged errors and foreign requests are found', async ({ page, guard }) => {
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('nobody catches this');
    });
    void Promise.reject(new Error('nor this'));
    console.error('logged');
  });
  await expect.poll(() => guard.problems.length).toBe(3);
  guard.take();
  await page.context().route('http://elsewhere.invalid/**', (route) => route.abort());
  await page.evaluate(() => void open('http://elsewhere.invalid/'));
  await expect.poll(() => guard.problems.filter((text) => text.startsWith('foreign request')).length).toBe(1);
  guard.take();
});

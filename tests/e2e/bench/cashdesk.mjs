// The cash desk of a station with a hundred thousand entries: from 确认收款 to the receipt, which shows only once the payment is on
// disk, and the month in 账目. Beside it the least that any page needs which promises as much: one strict write of as many bytes.
import { atDeskOf, bench, largeJournal, show as line } from '../support/measure.mjs';

const PAYMENTS = 60;

console.log('› Writing a station with 50,000 payments in 100,000 entries');
const journal = await largeJournal('a_large_till', 'LINLI_LARGE_TILL');
const show = (name, values) => line('cashdesk', name, values);

await bench('The cash desk with 100,000 entries', async ({ browser, url }) => {
  const page = await atDeskOf(browser, url, journal);
  await page.goto(`${url}#/desk/shift`);
  await page.getByLabel('谁的钱箱').selectOption('own');
  await page.getByRole('textbox', { name: '100 元', exact: true }).fill('5');
  await page.getByRole('button', { name: '清点好了' }).click();
  await page.getByRole('button', { name: '接班', exact: true }).click();
  await page.getByText('已接班', { exact: true }).waitFor();
  await page.waitForTimeout(8_000);

  // When the disk has said that it has what was written last.
  await page.evaluate(() => {
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function transaction(...all) {
      const begun = begin.apply(this, all);
      if (begun.mode === 'readwrite') begun.addEventListener('complete', () => (globalThis.durable = performance.now()));
      return begun;
    };
  });
  const taps = [];
  for (let n = 0; n < PAYMENTS; n += 1) {
    await page.evaluate(() => (location.hash = '#/desk/collect'));
    await page.getByRole('radio', { name: /本站收费/ }).check();
    await page.getByLabel('收什么费').fill(`复印 ${n}`);
    await page.getByText('不要', { exact: true }).click();
    await page.getByLabel('金额', { exact: true }).fill('2');
    await page.getByLabel('实收现金', { exact: true }).fill('5');
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await page.getByRole('button', { name: '确认收款' }).waitFor();
    taps.push(await page.evaluate(() => new Promise((resolve) => {
      const button = [...document.querySelectorAll('#desk button')].find((button) => button.textContent.trim() === '确认收款');
      const begun = performance.now();
      const seen = new MutationObserver(() => {
        if (!/收据 /.test(document.querySelector('#desk main h2')?.textContent ?? '')) return;
        seen.disconnect();
        resolve([globalThis.durable - begun, performance.now() - begun]);
      });
      seen.observe(document.querySelector('#desk'), { subtree: true, childList: true, characterData: true });
      button.click();
    })));
  }
  show('tap_to_durable', taps.slice(1).map(([durable]) => durable));
  show('tap_to_receipt', taps.slice(1).map(([, receipt]) => receipt));

  const least = await page.evaluate(async (times) => {
    const database = await new Promise((resolve) => {
      const request = indexedDB.open('least', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('store');
      request.onsuccess = () => resolve(request.result);
    });
    const taken = [];
    for (let n = 0; n < times; n += 1) {
      const begun = performance.now();
      await new Promise((resolve, reject) => {
        const transaction = database.transaction('store', 'readwrite', { durability: 'strict' });
        transaction.objectStore('store').put(new Uint8Array(700), n);
        transaction.oncomplete = resolve;
        transaction.onerror = reject;
      });
      taken.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return taken;
  }, PAYMENTS);
  show('one_strict_write', least.slice(1));

  const books = [];
  for (let n = 0; n < 12; n += 1) {
    await page.evaluate(() => (location.hash = '#/desk/staff'));
    await page.waitForTimeout(400);
    books.push(await page.evaluate(() => new Promise((resolve) => {
      const begun = performance.now();
      const look = () => (document.querySelectorAll('#desk main table tbody tr').length > 3 ? resolve(performance.now() - begun) : requestAnimationFrame(look));
      location.hash = '#/desk/finance';
      requestAnimationFrame(look);
    })));
  }
  show('books_stand', books.slice(1));
});

// The cash desk: a clerk takes one fee after the other and presses 确认收款; every receipt that showed must be in the journal
// after the browser was killed, under the number that showed, and the numbers go up by one.
import { setUp, unlock } from '../../support/station.mjs';
import { exportedJournal } from '../journal.mjs';

const desk = (page, rest = '') => `${new URL(page.url()).origin}/#/desk${rest}`;
/** What showed for each fee, over all rounds. */
const receipts = new Map();

export default {
  name: 'the desk taking payments',
  path: '#/desk',

  async prepare(page) {
    await page.setViewportSize({ width: 1180, height: 820 });
    await setUp(page);
    await page.goto(desk(page, '/shift'));
    await page.getByRole('textbox', { name: '100 元', exact: true }).fill('5');
    await page.getByRole('button', { name: '清点好了' }).click();
    await page.getByRole('button', { name: '接班', exact: true }).click();
    await page.getByText('已接班', { exact: true }).waitFor();
  },

  async startWriting(page) {
    await page.exposeFunction('linliReceipt', (id, number) => receipts.set(id, number));
    await unlock(page);
    await page.getByRole('button', { name: '锁定' }).waitFor();
    await page.goto(desk(page, '/collect'));
    await page.getByRole('radio', { name: /本站收费/ }).waitFor();
    await page.evaluate(() => {
      const label = (text) => [...document.querySelectorAll('#desk label')].find((label) => label.textContent.trim().startsWith(text));
      const button = (text) => [...document.querySelectorAll('#desk button')].find((button) => button.textContent.trim() === text && !button.disabled);
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
      const type = (text, value) => {
        const field = label(text).control;
        set.call(field, value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      };
      let current;
      const transaction = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        if (current && mode === 'readwrite' && [stores].flat().includes('segments')) void globalThis.linliInFlight(current);
        return transaction.call(this, stores, mode, options);
      };
      const until = (found) => new Promise((resolve) => {
        const look = () => {
          const it = found();
          if (it) resolve(it); else setTimeout(look, 0);
        };
        look();
      });
      const number = () => document.querySelector('#desk main h2')?.textContent.match(/[A-Z]{2,4}-[0-9A-Z]{5}-\d{4}-\d{6}-[0-9A-Z*]/)?.[0];
      const endless = async () => {
        let last;
        for (;;) {
          (await until(() => label('本站收费'))).click();
          await until(() => label('收什么费'));
          const id = crypto.randomUUID();
          type('收什么费', `复印 ${id}`);
          label('不要').click();
          type('金额', '2.5');
          type('实收现金', '5');
          (await until(() => button('核对'))).click();
          const confirm = await until(() => button('确认收款'));
          current = id;
          confirm.click();
          const shown = await until(() => (number() === last ? undefined : number()));
          current = undefined;
          last = shown;
          await globalThis.linliReceipt(id, shown);
          await globalThis.linliAcknowledged(id);
          location.hash = '#/desk/collect';
        }
      };
      void endless();
    });
  },

  async verify(page, acknowledged) {
    const journal = JSON.parse(await exportedJournal(page));
    const stored = new Map();
    const numbers = [];
    for (const [entry, personal] of journal.entries) {
      entry.events.forEach(([kind, data], n) => {
        if (kind !== 'cashdesk.collected.1') return;
        numbers.push(data.receipt);
        stored.set(personal[n].data[0].what.replace('复印 ', ''), data.receipt);
      });
    }
    const broken = [];
    numbers.forEach((number, n) => {
      const serial = Number(number.split('-')[3]);
      if (serial !== n + 1) broken.push(`receipt ${n + 1} has the number ${number}`);
    });
    for (const id of acknowledged) {
      if (stored.has(id) && stored.get(id) !== receipts.get(id)) {
        broken.push(`${receipts.get(id)} showed, ${stored.get(id)} is stored`);
      }
    }
    return { lost: acknowledged.filter((id) => !stored.has(id)), broken };
  },
};

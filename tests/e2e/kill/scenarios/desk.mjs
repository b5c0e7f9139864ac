// The product itself: a clerk renames a service again and again and presses 保存; what the screen no longer calls unsaved
// must be in the journal after the browser was killed.
import { setUp, unlock } from '../../support/station.mjs';
import { exportedJournal } from '../journal.mjs';

const desk = (page, rest = '') => `${new URL(page.url()).origin}/#/desk${rest}`;

export default {
  name: 'the desk saving a service',
  path: '#/desk',

  async prepare(page) {
    await page.setViewportSize({ width: 1180, height: 820 });
    await setUp(page);
    await page.goto(desk(page, '/catalogue/new'));
    await page.getByLabel('事项名称').fill('被反复改名的事项');
    await page.getByRole('combobox', { name: '类别' }).or(page.getByLabel('类别', { exact: true })).first().fill('便民');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存').first().waitFor();
  },

  async startWriting(page) {
    await unlock(page);
    await page.getByRole('button', { name: '锁定' }).waitFor();
    await page.goto(desk(page, '/catalogue'));
    await page.getByLabel('查找事项').fill('改名');
    await page.getByRole('link', { name: /改名/ }).first().click();
    await page.getByLabel('事项名称').waitFor();
    await page.evaluate(() => {
      const field = [...document.querySelectorAll('label')].find((label) => label.textContent.trim() === '事项名称').control;
      const button = [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === '保存');
      const type = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
      const unsaved = () => document.querySelector('.dock').textContent.includes('尚未保存的修改');
      let current;
      // A write is in flight from the moment its transaction stands.
      const transaction = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        if (mode === 'readwrite' && [stores].flat().includes('segments')) void globalThis.linliInFlight(current);
        return transaction.call(this, stores, mode, options);
      };
      const until = (holds) => new Promise((resolve) => {
        const look = () => (holds() ? resolve() : setTimeout(look, 0));
        look();
      });
      const endless = async () => {
        for (;;) {
          current = `改名 ${crypto.randomUUID()}`;
          type.call(field, current);
          field.dispatchEvent(new Event('input', { bubbles: true }));
          await until(unsaved);
          button.click();
          await until(() => !unsaved());
          await globalThis.linliAcknowledged(current);
        }
      };
      void endless();
    });
  },

  async verify(page, acknowledged) {
    const journal = await exportedJournal(page);
    const broken = [];
    if (JSON.parse(journal).format !== 'linli.journal') broken.push('the export is no journal');
    return { lost: [...acknowledged].filter((id) => !journal.includes(id)), broken };
  },
};

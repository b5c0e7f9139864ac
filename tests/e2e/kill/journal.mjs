// What a station has on disk, as it exports it itself.
import { unlock } from '../support/station.mjs';

/** Unlocks the desk and gives the text of its journal; kept where the page hands it to the browser. */
export async function exportedJournal(page) {
  await unlock(page);
  await page.getByRole('button', { name: '锁定' }).waitFor();
  await page.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      globalThis.handedOver = blob;
      return create.call(URL, blob);
    };
  });
  await page.goto(`${new URL(page.url()).origin}/#/desk/data`);
  await page.getByRole('button', { name: '导出数据' }).click();
  await page.getByRole('button', { name: '我知道了，导出' }).click();
  await page.waitForFunction(() => globalThis.handedOver !== undefined);
  return page.evaluate(() => globalThis.handedOver.text());
}

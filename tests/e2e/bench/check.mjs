// The check page of a station with 300 services and 2,000 requests: from the address until everything that it found stands.
// Beside it what an office would use instead: one table of the services, and a script that counts the rows of another for each.
import { atDeskOf, bench, freshPage, largeJournal, show as line } from '../support/measure.mjs';

const TIMES = 21;

console.log('› Writing a station with 300 services and 2,000 requests');
const journal = await largeJournal('a_large_charge', 'LINLI_LARGE_CHARGE');
const show = (name, values) => line('check', name, values);

await bench('The check page with 300 services and 2,000 requests', async ({ browser, url }) => {
  const page = await atDeskOf(browser, url, journal);
  await page.waitForTimeout(8_000);
  const times = [];
  for (let n = 0; n < TIMES; n += 1) {
    await page.evaluate(() => (location.hash = '#/desk/staff'));
    await page.waitForTimeout(400);
    times.push(await page.evaluate(() => new Promise((resolve) => {
      const begun = performance.now();
      const look = () => {
        // The table of the load is the last to come.
        const stands = document.querySelectorAll('#desk main table').length > 0;
        if (stands) resolve(performance.now() - begun); else requestAnimationFrame(look);
      };
      location.hash = '#/desk/positioning/check';
      requestAnimationFrame(look);
    })));
  }
  // The first one fetches and compiles the page.
  show('stands', times.slice(1));
  console.log(`BENCH check nodes ${await page.evaluate(() => document.querySelectorAll('body *').length)}`);

  const tables = await freshPage(browser, { viewport: { width: 1180, height: 820 } });
  await tables.setContent('<table id="services"></table><table id="requests"></table>');
  show('two_tables', await tables.evaluate((times) => Array.from({ length: times }, () => {
    const begun = performance.now();
    const rows = (count, cell) => Array.from({ length: count }, (_, n) => `<tr><td>${cell(n)}</td><td>陈秀英${n}</td><td></td></tr>`).join('');
    document.querySelector('#services').innerHTML = rows(300, (n) => `服务 ${n}`);
    document.querySelector('#requests').innerHTML = rows(2_000, (n) => `服务 ${n % 300}`);
    const asked = [...document.querySelectorAll('#requests tr')].map((row) => row.cells[0].textContent);
    for (const row of document.querySelectorAll('#services tr')) {
      row.cells[2].textContent = asked.filter((name) => name === row.cells[0].textContent).length;
    }
    document.body.getBoundingClientRect();
    return performance.now() - begun;
  }), TIMES));
});

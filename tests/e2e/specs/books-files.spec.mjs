// 导出账簿: each button hands over the files it names, and what stands in them is what stands on the screen, to the fen.
import { writeFile } from 'node:fs/promises';
import { balances, beanCheck } from '../support/beancount.mjs';
import { fen, figures } from '../support/books.mjs';
import { openDemo } from '../support/demo.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { SIZES } from '../support/screens.mjs';
import { at, exportJournal } from '../support/station.mjs';
import { bytes } from '../support/tablets.mjs';
import { csv, workbook } from '../support/workbook.mjs';

const desk = (page) => page.locator('#desk').getByRole('main');
const exact = (name) => ({ name, exact: true });
const DAYS = '2026-10-01-2026-12-31';

/** Presses a button of the section and waits for its files; their bytes by name. */
async function files(page, button, count) {
  const got = [];
  const take = (download) => got.push(download);
  page.on('download', take);
  await desk(page).getByRole('button', exact(button)).click();
  await expect.poll(() => got.length).toBe(count);
  page.off('download', take);
  const all = new Map();
  for (const download of got) all.set(download.suggestedFilename(), await bytes(download));
  await expect(desk(page).getByRole('alert').filter({ hasText: `已交给浏览器下载：${[...all.keys()].join('、')}` })).toBeVisible();
  return all;
}

/** Whose money, as the books name it: the station's own without who it belongs to. */
const named = (label) => label.replace(/^居委会 · /, '').replace(' · ', ' ').replace(/^这台平板的钱箱$/, '现金 前台平板');

test('the books as CSV, Excel and Beancount say what the screen says', async ({ page }, info) => {
  test.setTimeout(90_000);
  await openDemo(page, { size: SIZES.landscape });
  await page.goto(at(page, '#/desk/finance'));
  await desk(page).getByRole('button', exact('本季')).click();
  await expect(desk(page).getByText('导出的日子：2026 年 10 月 1 日至 2026 年 12 月 31 日')).toBeVisible();

  // What stands on the screen: places positive, owners negative, as in a ledger.
  const [places, owners, report] = [await figures(page, '钱在哪里'), await figures(page, '是谁的'), await figures(page, '谁的钱')];
  const shown = new Map([...places].map(([label, [sum]]) => [named(label), sum]));
  for (const [label, [sum]] of owners) shown.set(named(label), -sum);
  for (const total of ['合计', '其中自有']) shown.delete(total);
  expect(places.get('合计')).toEqual(owners.get('合计'));
  expect([...shown.values()].reduce((a, b) => a + b)).toBe(0);
  expect(shown.size).toBeGreaterThan(10);
  const movements = Number((await desk(page).getByRole('region', exact('日记账')).getByText(/^\d+ 笔$/).innerText()).match(/\d+/)[0]);

  // CSV: two files that a Chinese Excel opens, with a mark in front.
  const sheets = await files(page, '导出 CSV', 2);
  const [day, vouchers] = ['日记账', '记账凭证'].map((what) => `金山社区服务站-${what}-${DAYS}.csv`);
  expect([...sheets.keys()].sort()).toEqual([day, vouchers].sort());
  for (const file of sheets.values()) {
    expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(file.toString('utf8').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  }
  const read = (name) => csv(sheets.get(name).toString('utf8').slice(1));
  const [dayRows, voucherRows] = [read(day), read(vouchers)];
  expect(dayRows[0].slice(0, 9)).toEqual(['日期', '时间', '凭据号', '类别', '对方', '方式', '收入', '支出', '不经本站金额']);
  // As many entries as the screen counts; a receipt may have several lines.
  expect(new Set(dayRows.slice(1).map(([on, , number, kind]) => [on, number, kind].join())).size).toBe(movements);
  // Taken and given back by owner.
  const sums = new Map();
  for (const [, , , kind, whose, , came, left, noted] of dayRows.slice(1)) {
    const owner = [...report.keys()].find((label) => label !== '合计' && whose.endsWith(label));
    if (!owner || !['收款', '退款', '作废'].includes(kind)) continue;
    const sum = sums.get(owner) ?? [0, 0];
    if (kind === '收款') sum[0] += fen(came) + fen(noted);
    else sum[1] += fen(left) - fen(noted);
    sums.set(owner, sum);
  }
  expect(sums).toEqual(new Map([...report].filter(([label]) => label !== '合计').map(([label, [, taken, back]]) => [label, [taken, back]])));
  // Each voucher is balanced.
  const balance = new Map();
  for (const [on, number, , , , debit, credit] of voucherRows.slice(1)) {
    const key = `${on} ${number}`;
    balance.set(key, (balance.get(key) ?? 0) + fen(debit) - fen(credit));
  }
  expect([...balance].filter(([, left]) => left !== 0)).toEqual([]);

  // Excel: the same rows as numbers, days and texts, and the balances of the screen.
  const [[bookName, bookBytes]] = await files(page, '导出 Excel', 1);
  expect(bookName).toBe(`金山社区服务站-账簿-${DAYS}.xlsx`);
  const book = workbook(bookBytes);
  expect([...book.keys()]).toEqual(['日记账', '记账凭证', '余额表', '说明']);
  const amounts = (rows, columns) => rows.slice(1).map((row) => columns.map((column) => fen(row[column] ?? '')));
  expect(amounts(book.get('日记账'), [6, 7, 8])).toEqual(amounts(dayRows, [6, 7, 8]));
  expect(amounts(book.get('记账凭证'), [5, 6])).toEqual(amounts(voucherRows, [5, 6]));
  const serial = (written) => Math.round((Date.parse(written) - Date.parse('1899-12-30')) / 86_400_000);
  expect(book.get('日记账').slice(1).map(([on]) => on)).toEqual(dayRows.slice(1).map(([on]) => serial(on)));
  const after = new Map(book.get('余额表').slice(1).map(([, , account, , , , sum]) => [account, fen(sum)]).filter(([, sum]) => sum !== 0));
  expect(after).toEqual(shown);

  // Beancount: an independent program finds no fault and adds up to the same.
  const [[planName, plan]] = await files(page, '导出 Beancount', 1);
  expect(planName).toBe(`金山社区服务站-账簿-${DAYS}.beancount`);
  const path = info.outputPath('books.beancount');
  await writeFile(path, plan);
  await beanCheck(path);
  const names = new Map([...plan.toString('utf8').matchAll(/ open (\S+) CNY\n {2}name: "(.*)"/g)].map(([, account, name]) => [account, name]));
  const added = new Map([...await balances(path)].filter(([, sum]) => sum !== 0).map(([account, sum]) => [names.get(account), sum]));
  expect(added).toEqual(shown);
  // One fen elsewhere, and it does find fault.
  await writeFile(path, plan.toString('utf8').replace(/^( {2}Assets:Bank {2})(\d+)\.(\d\d) CNY$/m, (_, account, yuan, rest) => `${account}${yuan}.${rest === '99' ? '98' : String(Number(rest) + 1).padStart(2, '0')} CNY`));
  await expect(beanCheck(path)).rejects.toThrow();

  // No resident in any of it: no name, no phone, no account.
  const { format, entries } = JSON.parse(await exportJournal(page));
  expect(format).toBe('linli.journal');
  const own = new Set();
  for (const [entry, personal = []] of entries) {
    entry.events.forEach(([kind], n) => {
      if (!/^(people|cashdesk\.collected)/.test(kind)) return;
      for (const [, , value] of JSON.stringify(personal[n] ?? '').matchAll(/"(name|phone|account|what)":"([^"]{2,})"/g)) own.add(value);
    });
  }
  expect(own.size).toBeGreaterThan(40);
  const all = [...sheets.values(), plan].map((file) => file.toString('utf8')).join() + [...book.values()].flat(2).join();
  expect([...own].filter((value) => all.includes(value))).toEqual([]);

  // Days on which no money moved have nothing to export, and that is said.
  await page.goto(at(page, '#/desk/finance'));
  await desk(page).getByRole('button', exact('自己选')).click();
  await desk(page).getByLabel('从哪一天').fill('2020-01-01');
  await desk(page).getByLabel('到哪一天', { exact: true }).fill('2020-01-31');
  await expect(desk(page).getByText('导出的日子：2020 年 1 月 1 日至 2020 年 1 月 31 日')).toBeVisible();
  for (const button of ['导出 CSV', '导出 Excel', '导出 Beancount']) {
    await desk(page).getByRole('button', exact(button)).click();
    await expect(desk(page).getByText('这段时间没有钱款进出，没有可以导出的。')).toBeVisible();
  }
});

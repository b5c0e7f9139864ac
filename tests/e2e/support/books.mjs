// Figures on 账目, in fen.

/** Of an amount as it is written, with or without 元 and whatever blank is before it. */
export const fen = (yuan) => Math.round(Number(String(yuan).replace(/\s*元$/, '').replace('−', '-')) * 100);

/** The table whose first column is called this: fen by row, its sums among them. */
export async function figures(page, head) {
  const main = page.locator('#desk').getByRole('main');
  const table = main.getByRole('table').filter({ has: page.locator('thead th:first-child', { hasText: new RegExp(`^${head}$`) }) });
  const rows = await table.locator('tbody tr, tfoot tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
  return new Map(rows.map(([label, ...cells]) => [label, cells.map(fen)]));
}

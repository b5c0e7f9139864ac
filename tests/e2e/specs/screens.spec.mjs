// Every page in this list is opened in every screen of support/screens.mjs: it must be accessible and fit the width.
// With LINLI_SCREENSHOTS (`make screenshots`) a picture of each is kept.
import { expectAccessible } from '../support/axe.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { expectNoSidewaysScroll, openIn, SCREENS, shoot } from '../support/screens.mjs';

const shell = { name: 'shell', address: './' };

for (const screen of SCREENS) {
  test(`${shell.name} in ${screen.name}`, { tag: '@screens' }, async ({ page }) => {
    await page.route(/\.wasm(\?|$)/, () => {});
    await openIn(page, screen, shell.address);
    await expect(page.getByRole('heading', { name: '邻里站' })).toBeVisible();
    await expectNoSidewaysScroll(page, `${shell.name} in ${screen.name}`);
    await shoot(page, `${shell.name}-${screen.name}`);
    await expectAccessible(page, `${shell.name} in ${screen.name}`);
  });
}

// Names that assistive tools, habits and other tests rely on. They stay.
import { expect, test } from '../support/fixtures.mjs';
import { at, lock, setUp } from '../support/station.mjs';

const exact = (name) => ({ name, exact: true });

test('controls keep their names', async ({ page }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1180, height: 820 });
  const button = (name) => expect(page.getByRole('button', exact(name)).first(), name).toBeVisible();
  const link = (name) => expect(page.getByRole('link', exact(name)).first(), name).toBeVisible();
  const field = (name) => expect(page.getByLabel(name, { exact: true }).first(), name).toBeVisible();

  // For visitors
  await page.goto('./#/');
  for (const name of ['工作人员', '全部服务', '求助', '换一个社区']) await link(name);
  await field('搜索服务');
  for (const name of ['长辈版', '搜索']) await button(name);

  // Before there is a station
  await page.goto('./#/desk');
  for (const name of ['启用服务站', '试用示例站', '从文件恢复']) await button(name);
  await page.getByRole('button', exact('启用服务站')).click();
  await field('社区');
  await setUp(page, {
    onManager: async () => {
      for (const name of ['站长姓名', '密码', '再输一次密码']) await field(name);
    },
  });

  // At the desk
  for (const name of ['锁定', '长辈版']) await button(name);
  await page.goto(at(page, '#/desk/catalogue'));
  await button('新增服务');
  await page.getByRole('button', exact('新增服务')).click();
  await field('事项名称');
  for (const name of ['保存', '发布']) await button(name);
  await page.getByLabel('事项名称').fill('打印复印');
  await page.getByLabel('类别', { exact: true }).fill('便民');
  await page.getByRole('button', exact('发布')).click();
  await button('停办');
  // The service as residents meet it
  await page.goto(at(page, '#/services'));
  for (const name of ['现在开门', '免费']) await button(name);
  await page.getByLabel('搜索服务').fill('打印复印');
  await button('没有我要的');
  await page.getByRole('main').getByRole('link', { name: /打印复印/ }).first().click();
  for (const name of ['打印', '大字', '复制文字', '朗读', '收藏', '存成图片', '扫码带走']) await button(name);
  await page.goto(at(page, '#/my'));
  await button('清除本机痕迹');
  await page.goto(at(page, '#/desk'));
  await button('自助模式');
  await page.goto(at(page, '#/desk/publish'));
  await button('发布');
  await link('预览');
  await page.goto(at(page, '#/desk/data'));
  for (const name of ['导出数据', '加密备份', '导入']) await button(name);

  // Locked
  await lock(page);
  for (const name of ['姓名', '密码']) await field(name);
  await button('解锁');
});

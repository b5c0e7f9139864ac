// What holds before and around the programs: the static shell, the policy, the choice of side, sub-folders, failures.
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { HEADERS, serve } from '../serve.mjs';
import { expect, test } from '../support/fixtures.mjs';
import { prefer } from '../support/screens.mjs';

const WASM = /\.wasm(\?|$)/;

test('the static shell is painted before any program arrives', async ({ page }) => {
  // Held back for ever: what is on the screen now is on the screen of a slow phone for seconds.
  await page.route(WASM, () => {});
  await page.goto('./');
  const shell = page.locator('#resident [data-shell]');
  await expect(shell.getByRole('heading', { name: '邻里站' })).toBeVisible();
  for (const [name, block] of [
    ['公共服务', 'public'],
    ['便民商业', 'commercial'],
    ['志愿服务', 'volunteer'],
    ['邻里互助', 'mutual_aid'],
  ]) {
    await expect(shell.getByRole('link', { name })).toHaveAttribute('href', `#/services?block=${block}`);
  }
  await expect(shell.getByText('正在打开…')).toBeVisible();
  await expect(page.locator('#too-old')).toBeHidden();
  await expect(page.locator('#desk')).toBeHidden();
});

test('the desk has its own shell, and the hash alone decides', async ({ page }) => {
  await page.route(WASM, () => {});
  const shows = async (hash, desk) => {
    await page.evaluate((hash) => (location.hash = hash), hash);
    await expect(page.locator('#desk')).toBeVisible({ visible: desk });
    await expect(page.locator('#resident')).toBeVisible({ visible: !desk });
  };
  await page.goto('./#/desk');
  await expect(page.locator('#desk')).toBeVisible();
  await expect(page.locator('#resident')).toBeHidden();
  await shows('#/', false);
  await shows('#/desk/people/3', true);
  await shows('#/deskless', false);
  await shows('#/district?month=2026-10', true);
  await shows('#/services?q=/desk', false);
});

test('the policy is in the header and, as far as it can be, in the page', async ({ page }) => {
  const response = await page.goto('./');
  const header = response.headers()['content-security-policy'];
  expect(header).toBe(HEADERS['Content-Security-Policy']);
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(`${meta}; frame-ancestors 'none'`).toBe(header);
  expect(header).not.toContain('unsafe-inline');
  // An inline script in the page would only work with a hole in the policy.
  expect(await page.locator('script:not([src]), [style]').count()).toBe(0);
});

test('the policy stops inline scripts and foreign requests', async ({ page, guard }) => {
  guard.allow(/policy violated|Content Security Policy|violates the following/);
  await page.goto('./');
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.broken = true';
    document.body.append(script);
    const fetched = await fetch('https://elsewhere.invalid/').then(() => 'went out', () => 'stopped');
    return { broken: globalThis.broken ?? false, fetched };
  });
  expect(outcome).toEqual({ broken: false, fetched: 'stopped' });
});

test('a build works in a sub-folder of a server that sends no headers', async ({ page, guard }) => {
  const server = await serve({ base: '/cities/sub folder/', headers: {} });
  guard.allowOrigin(server.url);
  try {
    const seen = [];
    page.on('response', (response) => seen.push([response.status(), new URL(response.url()).pathname]));
    await page.goto(encodeURI(server.url));
    await expect(page.locator('#resident [data-shell]')).toHaveCount(0);
    await page.evaluate(() => (location.hash = '#/desk'));
    await expect(page.locator('#desk [data-shell]')).toHaveCount(0);
    expect(seen.filter(([status]) => status >= 400)).toEqual([]);
    expect(seen.length).toBeGreaterThan(6);
    expect(seen.filter(([, path]) => !path.startsWith('/cities/sub%20folder/'))).toEqual([]);
  } finally {
    await server.close();
  }
});

test('each program is loaded at most once, and the preloads are used', async ({ page }) => {
  const asked = [];
  const warned = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('console', (message) => warned.push(message.text()));
  await page.goto('./');
  await expect(page.locator('#resident [data-shell]')).toHaveCount(0);
  for (const hash of ['#/desk', '#/', '#/district', '#/my', '#/desk/people']) {
    await page.evaluate((hash) => (location.hash = hash), hash);
    await page.waitForTimeout(50);
  }
  await expect(page.locator('#desk [data-shell]')).toHaveCount(0);
  // Chromium says after some seconds that a preload was not used, for example because a digest did not match.
  await page.waitForTimeout(4000);
  for (const program of ['linli', 'desk']) {
    for (const type of ['js', 'wasm']) {
      expect(asked.filter((path) => new RegExp(`/${program}-[0-9a-f]+\\.${type}$`).test(path))).toHaveLength(1);
    }
  }
  expect(asked.filter((path) => /\/(kdf|heavy|sheets)/.test(path))).toEqual([]);
  expect(warned.filter((text) => /preload/i.test(text))).toEqual([]);
});

test('a program that does not arrive is told in plain words and can be asked for again', async ({ page, guard }) => {
  guard.allow(/did not start|Failed to load resource|net::ERR_FAILED|integrity/);
  let blocked = true;
  await page.route(/linli-[0-9a-f]+\.(wasm|js)/, (route) => (blocked ? route.abort() : route.continue()));
  await page.goto('./');
  const alert = page.locator('#resident').getByRole('alert');
  await expect(alert).toContainText('没有打开成功');
  // The links and the seal stay where they were.
  await expect(page.getByRole('link', { name: '公共服务' })).toBeVisible();
  await alert.getByRole('button', { name: '再试一次' }).click();
  await expect(alert).toContainText('没有打开成功');
  blocked = false;
  await alert.getByRole('button', { name: '再试一次' }).click();
  await expect(page.locator('#resident [data-shell]')).toHaveCount(0);
});

test('a damaged program is refused', async ({ page, guard }) => {
  guard.allow(/did not start|Failed to load resource|integrity|digest/i);
  await page.route(/linli-[0-9a-f]+\.wasm/, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 1] ^= 1;
    await route.fulfill({ response, body });
  });
  await page.goto('./');
  await expect(page.locator('#resident').getByRole('alert')).toContainText('没有打开成功');
});

test('preferences stand before the first paint, whatever is in the storage', async ({ page, context }) => {
  await page.route(WASM, () => {});
  const html = page.locator('html');
  await prefer(page, { elder: true, theme: 'dark', lang: 'en' });
  await page.goto('./');
  await expect(html).toHaveAttribute('data-size', 'elder');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(html).toHaveAttribute('lang', 'en');

  const other = await context.newPage();
  await other.route(WASM, () => {});
  await other.addInitScript(() => {
    localStorage.setItem('linli.size', 'elder');
    localStorage.setItem('linli.theme', '{"a":');
    localStorage.setItem('linli.lang', '["en"]');
  });
  await other.emulateMedia({ colorScheme: 'light' });
  await other.goto('./');
  const there = other.locator('html');
  await expect(there).toHaveAttribute('data-size', 'normal');
  await expect(there).toHaveAttribute('data-theme', 'light');
  await expect(there).toHaveAttribute('lang', 'zh-CN');
  // Without a choice of one's own the colours follow the system, at once.
  await other.emulateMedia({ colorScheme: 'dark' });
  await expect(there).toHaveAttribute('data-theme', 'dark');

  const closed = await context.newPage();
  await closed.route(WASM, () => {});
  await closed.addInitScript(() =>
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError');
      },
    }),
  );
  await closed.goto('./');
  await expect(closed.locator('html')).toHaveAttribute('data-size', 'normal');
  await expect(closed.getByText('正在打开…').first()).toBeVisible();
});

test('a browser that lacks what we need is told so', async ({ page }) => {
  await page.addInitScript(() => delete globalThis.HTMLDialogElement);
  await page.goto('./');
  await expect(page.locator('#too-old')).toBeVisible();
  await expect(page.locator('#too-old')).toContainText('浏览器太旧');
  await expect(page.getByText('正在打开…')).toHaveCount(0);
});

test('keys are derived in a worker that leaves nothing behind', async ({ page }) => {
  await page.goto('./#/');
  await expect(page.locator('#resident [data-shell]')).toHaveCount(0);
  const result = await page.evaluate(async () => {
    const pass = new TextEncoder().encode('correct horse');
    const salt = new TextEncoder().encode('0123456789abcdef');
    const one = await globalThis.linli.derive(pass, salt, 64, 1, 1);
    const two = await globalThis.linli.derive(pass, salt, 64, 1, 1);
    const other = await globalThis.linli.derive(pass, salt, 64, 2, 1);
    const refused = await globalThis.linli.derive(pass, salt, 0, 1, 1).then(
      () => 'a key',
      (error) => error.constructor.name,
    );
    return {
      same: one.join() === two.join(),
      differs: one.join() !== other.join(),
      length: one.length,
      kept: new TextDecoder().decode(pass),
      refused,
      build: /^[0-9a-f]{12}$/.test(globalThis.linli.buildId),
    };
  });
  expect(result).toMatchObject({ same: true, differs: true, kept: 'correct horse', refused: 'Error', build: true });
  expect(result.length).toBeGreaterThan(0);
  await expect.poll(() => page.workers().length).toBe(0);
});

test('the server sends what docs/HOSTING.md says and nothing outside its folder', async ({ baseURL }) => {
  // Not with fetch, which would tidy the address up before it is sent.
  const get = (path, headers = {}) =>
    new Promise((resolve, reject) =>
      request(new URL(baseURL), { path, headers }, (response) => {
        response.resume();
        response.on('end', () => resolve(response));
      })
        .on('error', reject)
        .end(),
    );
  const index = await readFile(new URL('../../../dist/index.html', import.meta.url), 'utf8');
  const wasm = index.match(/linli-[0-9a-f]{12}\.wasm/)[0];
  const page = await get('/');
  expect(page.headers['cache-control']).toBe('no-cache');
  expect(page.headers['x-content-type-options']).toBe('nosniff');
  expect((await get('/', { 'If-None-Match': page.headers.etag })).statusCode).toBe(304);
  const program = await get(`/${wasm}`);
  expect(program.headers['content-type']).toBe('application/wasm');
  expect(program.headers['cache-control']).toContain('immutable');
  for (const path of ['/../Cargo.toml', '/..%2fCargo.toml', '/%2e%2e/Cargo.toml', '/.%00./Cargo.toml', '//etc/passwd', '/%', '/nothing']) {
    expect([400, 404], path).toContain((await get(path)).statusCode);
  }
});

import { defineConfig } from '@playwright/test';
import { CHROMIUM, CHROMIUM_ARGS } from './support/chromium.mjs';

const port = Number(process.env.LINLI_E2E_PORT ?? 4173);

export default defineConfig({
  testDir: './specs',
  testMatch: '**/*.spec.mjs',
  outputDir: './test-results',
  // A test that fails now and then is a fault to be found; it does not get a second chance.
  retries: 0,
  workers: Number(process.env.LINLI_E2E_WORKERS ?? 2),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 390, height: 844 },
    // A recording of every step costs a fifth of the time; ask for it when a failure has to be understood.
    trace: process.env.LINLI_TRACE ? 'retain-on-failure' : 'off',
    // What a test blocks or damages on its way must pass by here; offline.spec.mjs lets them in.
    serviceWorkers: 'block',
    launchOptions: { executablePath: CHROMIUM, args: CHROMIUM_ARGS },
  },
  webServer: {
    command: `node serve.mjs --port ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 10_000,
  },
});

// Lighthouse as on a phone, against the release build: prints the four scores, and what cost points.
//   node lighthouse.mjs ['#/services']
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serve } from './serve.mjs';
import { CHROMIUM, CHROMIUM_ARGS } from './support/chromium.mjs';

const server = await serve();
const chrome = await launch({ chromePath: CHROMIUM, chromeFlags: ['--headless', ...CHROMIUM_ARGS] });
try {
  const result = await lighthouse(server.url + (process.argv[2] ?? ''), {
    port: chrome.port,
    logLevel: 'error',
    output: 'json',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    locale: 'en-US',
  });
  const { categories, audits } = result.lhr;
  console.log('Lighthouse, mobile:');
  for (const { title, score, auditRefs } of Object.values(categories)) {
    console.log(`  ${title.padEnd(16)} ${Math.round(score * 100)}`);
    for (const { id, weight } of auditRefs) {
      const audit = audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 0.995) console.log(`    ${id}: ${audit.displayValue ?? audit.title}`);
    }
  }
  for (const id of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']) {
    console.log(`  ${id.padEnd(26)} ${audits[id].displayValue}`);
  }
} finally {
  await chrome.kill();
  await server.close();
}

// `test` and `expect` for every spec. A page that was opened with these fails its test, whatever the test itself
// looked at, when it
//   - logs an error or throws one that nobody catches,
//   - breaks its Content-Security-Policy,
//   - asks any origin but ours for anything,
//   - writes to the journal in a transaction that is not strictly durable (Chromium's default loses seconds of writes
//     in a power cut).
// A test that provokes one of these says so beforehand: `guard.allow(/pattern/)`.
import { expect, test as base } from '@playwright/test';

/** Stores whose entries must be on the disk when the page says so. */
const DURABLE_STORES = ['meta', 'segments'];

/** Runs in every page before its own scripts; what it finds it logs as an error, which the guard sees. */
function watch(durableStores) {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`guard: policy violated: ${event.violatedDirective} by ${event.blockedURI}`);
  });
  const original = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const transaction = original.call(this, stores, mode, options);
    const names = Array.from(transaction.objectStoreNames);
    if (transaction.mode === 'readwrite' && transaction.durability !== 'strict' && names.some((name) => durableStores.includes(name))) {
      console.error(`guard: a ${transaction.durability} write to ${names.join(', ')}`);
    }
    return transaction;
  };
}

export class Guard {
  constructor(origin) {
    this.origins = new Set([origin]);
    this.allowed = [];
    this.problems = [];
  }

  /** Problems matching this are part of the test. */
  allow(pattern) {
    this.allowed.push(pattern);
  }

  /** Another server that the test itself has started. */
  allowOrigin(url) {
    this.origins.add(new URL(url).origin);
  }

  /** What was found so far; it is forgotten, so the test answers for it. */
  take() {
    return this.problems.splice(0);
  }

  problem(text) {
    this.problems.push(text);
  }

  /** To be called for every context a test makes by itself; the `page` of a test is guarded already. */
  async guard(context) {
    await context.addInitScript(watch, DURABLE_STORES);
    context.on('console', (message) => {
      if (message.type() === 'error') this.problem(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.problem(`uncaught: ${error.error()?.stack ?? error.error()}`));
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (/^https?:|^wss?:/.test(url.protocol) && !this.origins.has(url.origin)) this.problem(`foreign request: ${request.url()}`);
    });
  }

  check() {
    const left = this.problems.filter((text) => !this.allowed.some((pattern) => pattern.test(text)));
    expect(left, 'the page must not log errors, break its policy, ask others or write without durability').toEqual([]);
  }
}

export const test = base.extend({
  guard: [
    async ({ context, baseURL }, use) => {
      const guard = new Guard(new URL(baseURL).origin);
      await guard.guard(context);
      await use(guard);
      guard.check();
    },
    { auto: true },
  ],
});

export { expect };

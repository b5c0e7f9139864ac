// Chromium in a process group of its own, so that all of it can be killed at one stroke.
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { CHROMIUM, CHROMIUM_ARGS } from '../support/chromium.mjs';
import { listenTo } from './explain.mjs';

/**
 * Starts Chromium on a profile and connects to it. What it leaves behind when it is killed goes to `scratch`.
 * `begun` gets, before anything can go wrong, `kill`, which ends every process of it at once, without a word, and
 * `said`, the lines that it writes of its own.
 */
export async function launch(profile, scratch, begun) {
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  // The lock names the process that was killed; Chromium would only find that out after a while.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) await rm(join(profile, name), { force: true });
  const child = spawn(
    CHROMIUM,
    [
      ...CHROMIUM_ARGS,
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--disable-crash-reporter',
      '--enable-logging=stderr',
      'about:blank',
    ],
    // `detached` makes it the leader of a process group, which all its children belong to.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, TMPDIR: scratch } },
  );
  const exited = new Promise((done) => child.once('exit', done));
  const kill = async () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
    await exited;
  };
  begun({ kill, said: listenTo(child.stderr) });
  const deadline = Date.now() + 30_000;
  let port;
  while (port === undefined) {
    if (Date.now() > deadline) throw new Error('Chromium did not start');
    const text = await readFile(portFile, 'utf8').catch(() => '');
    if (text.includes('\n')) port = Number(text.split('\n')[0]);
    else await sleep(25);
  }
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = browser.contexts();
  return { context, kill, browser };
}

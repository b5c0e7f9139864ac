// Where the browser is and how it is started, in one place for tests, measurements and the kill harness. The tests use
// the system's Chromium: nothing is downloaded, and it is the browser that `make setup` installs.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

function find() {
  const named = process.env.CHROMIUM;
  if (named) return named.includes('/') ? named : onPath(named);
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path)) ?? onPath('chromium');
}

function onPath(name) {
  try {
    return execFileSync('sh', ['-c', 'command -v "$1"', 'sh', name], { encoding: 'utf8' }).trim();
  } catch {
    throw new Error(`the browser "${name}" is not installed; run "make setup" or set CHROMIUM`);
  }
}

export const CHROMIUM = find();

// No sandbox, because tests also run as root in containers; the rest keeps the browser from talking to anyone but us.
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

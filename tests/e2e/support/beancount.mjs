// Beancount, the independent program that adds our books up again; `make setup` installs it.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const setup = readFileSync(new URL('../../../scripts/setup.sh', import.meta.url), 'utf8');
const tools = process.env.LINLI_TOOLS || join(homedir(), '.cache/linli-tools');
const bin = join(tools, `beancount-${setup.match(/^BEANCOUNT_VERSION=(.*)$/m)[1]}`, 'bin');

/** Prints what is on each account, in fen. */
const BALANCES = `
import sys
from beancount import loader
from beancount.core.data import Transaction
entries, errors, _ = loader.load_file(sys.argv[1])
assert not errors, errors
sums = {}
for entry in entries:
    if isinstance(entry, Transaction):
        for posting in entry.postings:
            sums[posting.account] = sums.get(posting.account, 0) + posting.units.number * 100
for account, fen in sums.items():
    print(account, int(fen))
`;

function tool(name) {
  const path = join(bin, name);
  if (!existsSync(path)) throw new Error(`Beancount is not installed: run "make setup" (${path} is missing)`);
  return path;
}

/** Fails with what `bean-check` has to say about a file. */
export async function beanCheck(path) {
  await run(tool('bean-check'), ['--no-cache', path]);
}

/** Fen by account, as Beancount adds them up. */
export async function balances(path) {
  const { stdout } = await run(tool('python'), ['-c', BALANCES, path]);
  return new Map(stdout.trim().split('\n').map((line) => line.split(' ')).map(([account, fen]) => [account, Number(fen)]));
}

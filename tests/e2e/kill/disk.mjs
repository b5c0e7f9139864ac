// A disk that can be looked at as a power cut leaves it: an image file on a loop device, with a file system of its own.
//
// The image lies on a second small file system, which is frozen at the moment of the cut (fsfreeze): from then on nothing the
// browser or the kernel writes reaches the image any more, and what it holds by then is copied. Whatever was only in
// memory (not written, or written and not yet synced down to the device) is not in the copy, as it is not on a disk whose
// power goes. Every write that the device has taken counts as kept: a disk that forgets writes it was told to flush is
// not played here.
import { execFile, execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, rename, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const path = { env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` } };
/** Processes that were killed let go of their files a moment later. */
async function free(place) {
  for (let tries = 40; ; tries -= 1) {
    try {
      return await run('umount', [place], path);
    } catch (error) {
      if (tries === 0 || !/busy/.test(error.stderr)) throw error;
      await sleep(250);
    }
  }
}
const sh = async (program, ...args) => (await run(program, args, path)).stdout.trim();

/** Programs this needs, with the Debian package each is in. */
const PROGRAMS = { losetup: 'mount', mount: 'mount', umount: 'mount', fsfreeze: 'util-linux', 'mkfs.ext4': 'e2fsprogs', dumpe2fs: 'e2fsprogs' };

/** Why there can be no such disk here; nothing where there can. */
export function missing() {
  if (process.getuid?.() !== 0) return 'not root';
  for (const [program, of] of Object.entries(PROGRAMS)) {
    try {
      execFileSync('sh', ['-c', 'command -v "$1"', 'sh', program], { ...path, stdio: 'pipe' });
    } catch {
      return `${program} is missing (package ${of})`;
    }
  }
  try {
    accessSync('/dev/loop-control', constants.W_OK);
    execFileSync('losetup', ['-f'], { ...path, stdio: 'pipe' });
  } catch (error) {
    return `no loop device to be had: ${String(error.stderr ?? error.message).trim()}`;
  }
  return undefined;
}

/** The disk, in a folder; `size` in MiB. It is mounted at `disk.at` afterwards. */
export async function makeDisk(folder, size) {
  const [ground, at] = [join(folder, 'ground'), join(folder, 'disk')];
  const [under, image, copy] = [join(folder, 'ground.img'), join(ground, 'disk.img'), join(ground, 'copy.img')];
  let [lower, upper, frozen] = [undefined, undefined, false];

  const attach = (file) => sh('losetup', '-f', '--show', file);
  const empty = async (file, mebibytes) => {
    await writeFile(file, '');
    await truncate(file, mebibytes * 2 ** 20);
    await sh('mkfs.ext4', '-q', '-F', file);
  };

  const disk = {
    at,
    /** Mounts what is on the image; after a cut the file system puts itself in order by its journal. */
    async mount() {
      upper = await attach(image);
      await sh('mount', '-o', 'noatime', upper, at);
    },
    /** Ends it in peace. */
    async unmount() {
      if (!upper) return;
      await free(at);
      await sh('losetup', '-d', upper);
      upper = undefined;
    },
    /** Cuts the power; `whileDark` runs while nothing is written any more. The disk of before is gone, the copy stands in its place. */
    async cut(whileDark) {
      await sh('fsfreeze', '-f', ground);
      frozen = true;
      // Not a byte of it may go to the frozen ground.
      const kept = join(folder, 'kept.img');
      try {
        await sh('cp', '--sparse=always', image, kept);
        await whileDark();
      } finally {
        await disk.thaw();
      }
      return kept;
    },
    /** Lets whoever waits for the frozen ground go on, and so be killed. */
    async thaw() {
      if (frozen) await sh('fsfreeze', '-u', ground);
      frozen = false;
    },
    /** Puts the copy of a cut in the place of the disk, which is not mounted any more. Says whether it was in use when it was cut. */
    async restore(kept) {
      const { stdout } = await run('dumpe2fs', ['-h', kept], path);
      await sh('cp', '--sparse=always', kept, copy);
      await rename(copy, image);
      return /needs_recovery/.test(stdout);
    },
    /** Leaves nothing behind, whatever the state. */
    async end() {
      // What is not there any more is no trouble.
      const quietly = (promise) => promise.catch(() => {});
      await quietly(disk.thaw());
      await quietly(free(at));
      if (upper) await quietly(sh('losetup', '-d', upper));
      await quietly(free(ground));
      if (lower) await quietly(sh('losetup', '-d', lower));
    },
  };
  try {
    await mkdir(ground);
    await mkdir(at);
    // Room for the disk and for its copy.
    await empty(under, size * 2 + 128);
    lower = await attach(under);
    await sh('mount', '-o', 'noatime', lower, ground);
    await empty(image, size);
    await disk.mount();
    return disk;
  } catch (error) {
    await disk.end();
    throw error;
  }
}

// Printed paper as it comes before a camera: what a printer's dots leave of a page, photographed by an unsteady hand.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Dots an inch of the printers that stand on counters. */
const DOTS = 203;
const run = promisify(execFile);

/**
 * The last page of a PDF in black dots, as a PNG; `around` a word near its foot, so many millimetres high, where the whole is
 * too much for one photo.
 */
export async function dots(pdf, { around, height = 90 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'linli-'));
  try {
    const path = join(folder, 'paper.pdf');
    await writeFile(path, pdf);
    const { stdout: boxes } = await run('pdftotext', ['-bbox', path, '-']);
    const pages = boxes.split('<page ').slice(1);
    const word = pages.map((page) => page.match(new RegExp(`yMin="([\\d.]+)"[^>]*yMax="([\\d.]+)">[^<]*${around}`)));
    const page = word.findLastIndex(Boolean);
    if (page < 0) throw new Error(`“${around}” is not on the paper`);
    const inches = (points) => Math.round((points / 72) * DOTS);
    const cut = Math.round((height / 25.4) * DOTS);
    const bottom = inches(Number(word[page][2])) + 40;
    const crop = ['-x', '0', '-W', String(inches(Number(pages[page].match(/width="([\d.]+)"/)[1]))), '-y', String(Math.max(0, bottom - cut)), '-H', String(Math.min(cut, bottom))];
    await run('pdftoppm', ['-r', String(DOTS), '-mono', '-png', '-singlefile', '-f', String(page + 1), '-l', String(page + 1), ...crop, path, join(folder, 'dots')]);
    return await readFile(join(folder, 'dots.png'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A photo of such a picture: turned by degrees, out of focus by pixels, grainy by grey levels, darker to one side, compressed.
 * The page only lends its canvas. `across` is the width of the paper in the photo, in pixels.
 */
export async function photograph(page, png, { turned = 0, blur = 1, grain = 16, across = 1000, smear = 0.06 } = {}) {
  const jpeg = await page.evaluate(
    async ([base64, { turned, blur, grain, across, smear }]) => {
      const paper = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
      const scale = across / paper.width;
      const angle = (turned * Math.PI) / 180;
      const [wide, high] = [paper.width * scale, paper.height * scale];
      const width = Math.ceil(Math.abs(wide * Math.cos(angle)) + Math.abs(high * Math.sin(angle)) + 120);
      const height = Math.ceil(Math.abs(wide * Math.sin(angle)) + Math.abs(high * Math.cos(angle)) + 120);
      const canvas = new OffscreenCanvas(width, height);
      const pen = canvas.getContext('2d', { willReadFrequently: true });
      // A table of wood under it.
      pen.fillStyle = '#8a6f52';
      pen.fillRect(0, 0, width, height);
      pen.filter = `blur(${blur}px)`;
      pen.translate(width / 2, height / 2);
      // Never quite from above: a little oblique.
      pen.transform(Math.cos(angle), Math.sin(angle), -Math.sin(angle) + smear, Math.cos(angle), 0, 0);
      pen.drawImage(paper, -wide / 2, -high / 2, wide, high);
      const picture = pen.getImageData(0, 0, width, height);
      let seed = 20261130;
      const random = () => {
        seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
        return (seed >> 8) / 0x7fffff;
      };
      for (let i = 0; i < picture.data.length; i += 4) {
        const light = 0.62 + 0.3 * ((i / 4) % width) / width;
        for (const n of [i, i + 1, i + 2]) picture.data[n] = picture.data[n] * light + 24 + (random() + random() - 1) * grain;
      }
      pen.putImageData(picture, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.75 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
      return btoa(text);
    },
    [png.toString('base64'), { turned, blur, grain, across, smear }],
  );
  return Buffer.from(jpeg, 'base64');
}

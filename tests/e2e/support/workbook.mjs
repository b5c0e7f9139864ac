// A workbook read by somebody else's eyes: the parts of its zip, and the cells of its sheets.
import { inflateRawSync } from 'node:zlib';

/** The files in a zip, by name, from its central directory. */
export function unzip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('this is no zip');
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n -= 1) {
    const [method, packed, name, more, note, local] = [10, 20, 28, 30, 32, 42].map((field, k) => (k === 1 || k === 5 ? bytes.readUInt32LE(at + field) : bytes.readUInt16LE(at + field)));
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(from, from + packed);
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), method === 8 ? inflateRawSync(body) : body);
    at += 46 + name + more + note;
  }
  return files;
}

const plain = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const column = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The sheets of an `.xlsx` by name: rows of cells, texts as texts and numbers as numbers. */
export function workbook(bytes) {
  const files = unzip(bytes);
  const part = (name) => files.get(name).toString('utf8');
  const texts = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) => plain([...si.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, t]) => t).join('')));
  const targets = new Map([...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([it]) => [it.match(/Id="(.*?)"/)[1], it.match(/Target="(.*?)"/)[1]]));
  const sheets = [...part('xl/workbook.xml').matchAll(/<sheet name="(.*?)"[^>]*r:id="(.*?)"/g)];
  return new Map(sheets.map(([, name, id]) => {
    const rows = [...part(`xl/${targets.get(id)}`).matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) => {
      const cells = [];
      for (const [, where, more, value] of row.matchAll(/<c r="([A-Z]+)\d+"([^>]*)>(?:<v>(.*?)<\/v>)?<\/c>/g)) {
        cells[column(where)] = more.includes('t="s"') ? texts[Number(value)] : Number(value);
      }
      return Array.from(cells, (cell) => cell ?? '');
    });
    return [plain(name), rows];
  }));
}

/** The rows of a CSV whose quotes are doubled. */
export function csv(text) {
  const rows = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

// A small static server for dist/, doing what docs/HOSTING.md asks of a server. `make serve` and every browser test
// use it.
//
//   node serve.mjs [--port 4173] [--host 127.0.0.1] [--dir ../../dist] [--base /some/sub/]
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

// The headers stand once, in the document that people copy them from.
const hosting = await readFile(new URL('../../docs/HOSTING.md', import.meta.url), 'utf8');
export const HEADERS = Object.fromEntries(
  hosting
    .match(/```text\n([\s\S]*?)```/)[1]
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
);

const HASHED = /-[0-9a-f]{12}\.(js|wasm|css)$/;
const PACKED = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

async function fileAt(path) {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found : null;
}

/**
 * Starts a server and resolves when it listens.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ dir = DIST, base = '/', port = 0, host = '127.0.0.1', headers = HEADERS } = {}) {
  const root = resolve(dir);
  const prefix = `/${base}/`.replace(/\/+/g, '/');

  const server = createServer(async (request, response) => {
    const answer = (status, text, more = {}) => {
      response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache', ...more });
      response.end(request.method === 'HEAD' ? undefined : text);
    };
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, 'GET or HEAD\n', { Allow: 'GET, HEAD' });
      let path;
      try {
        path = decodeURIComponent(request.url.split(/[?#]/)[0]);
      } catch {
        return answer(400, 'not an address\n');
      }
      if (`${path}/` === prefix) return answer(308, '', { Location: prefix });
      if (!path.startsWith(prefix) || path.includes('\0')) return answer(404, 'not here\n');
      let file = resolve(root, `.${sep}${path.slice(prefix.length)}`);
      // Whatever dots the address was made of, what it means has to lie inside the folder.
      if (file !== root && !file.startsWith(root + sep)) return answer(404, 'not here\n');
      if (path.endsWith('/')) file = join(file, 'index.html');
      let info = await fileAt(file);
      if (!info) return answer(404, 'not here\n');

      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      const accepted = request.headers['accept-encoding'] ?? '';
      let encoding;
      for (const [name, extension] of PACKED) {
        const packed = new RegExp(`\\b${name}\\b`).test(accepted) && (await fileAt(file + extension));
        // A packed copy older than its original is left over from another build.
        if (packed && packed.mtimeMs >= info.mtimeMs) {
          [encoding, file, info] = [name, file + extension, packed];
          break;
        }
      }
      const bytes = await readFile(file);
      const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
      const common = {
        ...headers,
        'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ETag: etag,
        Vary: 'Accept-Encoding',
      };
      if (request.headers['if-none-match']?.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, '') === etag)) {
        response.writeHead(304, common);
        return response.end();
      }
      response.writeHead(200, {
        ...common,
        'Content-Type': type,
        'Content-Length': bytes.length,
        ...(encoding && { 'Content-Encoding': encoding }),
      });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    } catch (error) {
      console.error(error);
      if (!response.headersSent) answer(500, 'the server failed\n');
      else response.destroy();
    }
  });
  await new Promise((listening, failed) => server.once('error', failed).listen(port, host, listening));
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${server.address().port}${prefix}`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4173' },
      host: { type: 'string', default: '127.0.0.1' },
      dir: { type: 'string', default: DIST },
      base: { type: 'string', default: '/' },
    },
  });
  try {
    const { url } = await serve({ ...values, port: Number(values.port) });
    console.log(`邻里站: ${url}   (desk: ${url}#/desk; Ctrl+C ends it)`);
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? `Port ${values.port} is in use; choose another one (make serve PORT=…).` : error);
    process.exit(1);
  }
}

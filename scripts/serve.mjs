// A static server for `dist/`, on loopback only, with the headers that the page is meant to be served with.
//
//   node scripts/serve.mjs [--port N] [--root DIR]
//
// Prints its address. Answers GET and HEAD; serves a precompressed `.br` beside a file to whoever accepts it.
import { createServer } from 'node:http';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
};

/** What the page needs and nothing else: its own files, and leave to compile WebAssembly. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types newsglass',
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** The file that a request path names inside `root`, or null when it points outside or at nothing. */
async function resolve(root, path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const file = normalize(join(root, decoded));
  if (file !== root && !file.startsWith(root + sep)) return null;
  for (const candidate of decoded.endsWith('/') ? [join(file, 'index.html')] : [file]) {
    const found = await stat(candidate).catch(() => null);
    if (found?.isFile()) return { file: candidate, size: found.size };
  }
  return null;
}

/**
 * Serves a folder. `extraHeaders` replace those above (the tests use this to try other policies).
 * Resolves to `{ url, close }`.
 */
export async function serve({ root, port = 0, extraHeaders = {}, onRequest = () => {} }) {
  const base = normalize(root).replace(/[/\\]+$/, '');
  const server = createServer(async (request, response) => {
    onRequest(request);
    const path = new URL(request.url, 'http://localhost').pathname;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = await resolve(base, path);
    if (!found) {
      response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
      return;
    }
    const brotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
      ? await stat(`${found.file}.br`).catch(() => null)
      : null;
    // A name that carries the hash of its content never changes its meaning.
    const immutable = /\.[0-9a-f]{10}\.\w+$/.test(found.file);
    response.writeHead(200, {
      ...headers,
      'Content-Type': types[extname(found.file)] ?? 'application/octet-stream',
      'Content-Length': brotli ? brotli.size : found.size,
      'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(brotli ? { 'Content-Encoding': 'br', 'Vary': 'Accept-Encoding' } : {}),
      ...extraHeaders,
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(brotli ? `${found.file}.br` : found.file).pipe(response);
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((done) => (server.closeAllConnections?.(), server.close(done))),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const option = (name, fallback) => {
    const at = process.argv.indexOf(`--${name}`);
    return at > 0 ? process.argv[at + 1] : fallback;
  };
  const root = option('root', fileURLToPath(new URL('../dist', import.meta.url)));
  try {
    const { url } = await serve({ root, port: Number(option('port', process.env.PORT ?? 8080)) });
    console.log(`Newsglass is at ${url}`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    const { url } = await serve({ root });
    console.log(`Newsglass is at ${url}`);
  }
}

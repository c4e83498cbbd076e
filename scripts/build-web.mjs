// Builds the page and the widget into `dist/`.
//
//   node scripts/build-web.mjs [--require-engine] [--engine DIR] [--out DIR]
//
// Takes the WebAssembly module from `build/wasm`, the model and the table of links from `web/model`; without them the page still
// builds and says that the engine is missing, unless --require-engine asks for an error. --engine takes all
// files from one folder instead.
import { build } from 'esbuild';
import { compileFromFile } from 'json-schema-to-typescript';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { analyzeExamples } from './analyze-examples.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...parts) => join(root, ...parts);
const option = (name) => process.argv.includes(name) && resolve(process.argv[process.argv.indexOf(name) + 1]);
const dist = option('--out') || at('dist');
const engineFolder = option('--engine');
const requireEngine = process.argv.includes('--require-engine');

/** The types of the analysis document, from its schema. */
async function generateTypes() {
  const schema = at('web/engine/analysis.schema.json');
  const types = await compileFromFile(schema, {
    bannerComment: '// Generated from analysis.schema.json by scripts/build-web.mjs.',
    additionalProperties: false,
  });
  await writeFile(at('web/engine/analysis.d.ts'), types);
}

/** Copies a file under a name with the hash of its content; gives the name, relative to `dist`. */
async function copyHashed(file, folder) {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return '';
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const extension = extname(file);
  const name = `${folder}/${basename(file, extension)}.${hash}${extension}`;
  await mkdir(join(dist, folder), { recursive: true });
  await writeFile(join(dist, name), bytes);
  return name;
}

/** The module without SIMD, where it was built: `scripts/build scalar`. */
const scalarName = engineFolder ? 'newsglass-scalar.wasm' : 'newsglass.wasm';

/** Where the engine's files lie, relative to `dist`; empty strings when they are not built. */
async function copyEngine() {
  const files = {
    glue: await copyHashed(join(engineFolder || at('build/wasm'), 'newsglass.mjs'), 'engine'),
    wasm: await copyHashed(join(engineFolder || at('build/wasm'), 'newsglass.wasm'), 'engine'),
    model: await copyHashed(join(engineFolder || at('web/model'), 'en.bin'), 'engine'),
    // Fetched only when names are to be linked: the service worker does not keep it beforehand.
    links: await copyHashed(join(engineFolder || at('web/model'), 'links.bin'), 'engine'),
    // In a folder of its own: neither the package nor the service worker keeps it.
    scalar: await copyHashed(join(engineFolder || at('build/wasm-scalar'), scalarName), 'scalar'),
  };
  const missing = Object.keys(files).filter((key) => !files[key] && key !== 'scalar');
  if (missing.length && requireEngine)
    throw new Error(`the engine is not built: no ${missing.join(', no ')}`);
  if (missing.length) console.warn(`note: no ${missing.join(', no ')} yet; the page will say so`);
  return files;
}

/** Each address a literal, relative to the script: so bundlers of those who use the package find the files. */
function addressesOf(engine) {
  const literals = Object.entries(engine).map(([key, name]) => [
    `ENGINE_FILES.${key}`,
    JSON.stringify(name && `./${name}`),
  ]);
  return Object.fromEntries(literals);
}

async function bundle(engine) {
  const common = {
    bundle: true,
    format: 'esm',
    target: ['es2022'],
    minify: true,
    legalComments: 'none',
    absWorkingDir: root,
    loader: { '.txt': 'text' },
    define: addressesOf(engine),
    logLevel: 'warning',
  };
  const styleText = { name: 'style-text', setup: styleAsText };
  await build({ ...common, entryPoints: { worker: 'web/engine/worker.ts' }, outdir: dist });
  // The loader stands alone: one request, and the heavy part by name when a reader asks.
  await build({
    ...common,
    entryPoints: { 'news-glass': 'web/widget/loader.ts' },
    external: ['./widget.js'],
    outdir: dist,
    plugins: [styleText],
  });
  const { metafile } = await build({
    ...common,
    metafile: true,
    sourcemap: true,
    entryPoints: { page: 'web/page/page.ts' },
    splitting: true,
    chunkNames: 'chunks/[name].[hash]',
    outdir: dist,
    plugins: [styleText],
  });
  // Nothing is shared with the page: the package holds the widget alone.
  await build({
    ...common,
    entryPoints: { widget: 'web/widget/widget.ts' },
    splitting: true,
    chunkNames: 'widget/[name].[hash]',
    outdir: dist,
    plugins: [styleText],
  });
  await build({ ...common, sourcemap: true, entryPoints: { page: 'web/page/page.css' }, outdir: dist });
  await preloadChunks(metafile.outputs);
}

/** The page names what its script imports, so that a browser need not read the script to know. */
async function preloadChunks(outputs) {
  const [, { imports }] = Object.entries(outputs).find(([name]) => basename(name) === 'page.js');
  const links = imports
    .filter(({ kind }) => kind === 'import-statement')
    .map(({ path }) => `<link rel="modulepreload" href="chunks/${basename(path)}" />\n    `);
  const page = join(dist, 'index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('<script type="module"', `${links.join('')}$&`));
}

/** `import css from './x.css?text'` gives the minified style sheet as a string, for constructed style sheets. */
function styleAsText(plugin) {
  plugin.onResolve({ filter: /\.css\?text$/ }, (args) => ({
    path: join(args.resolveDir, args.path.slice(0, -'?text'.length)),
    namespace: 'style-text',
  }));
  plugin.onLoad({ filter: /.*/, namespace: 'style-text' }, async (args) => {
    const result = await build({ entryPoints: [args.path], bundle: true, minify: true, write: false });
    return { contents: result.outputFiles[0].text, loader: 'text', watchFiles: [args.path] };
  });
}

/** The service worker is told what to keep: everything of the page, under a version that is their hash. */
async function writeServiceWorker(engine) {
  const shell = ['./', 'page.css', 'page.js', 'worker.js', 'icon.svg', 'newsglass.webmanifest'];
  const chunks = (await readdir(join(dist, 'chunks')).catch(() => [])).filter((f) => f.endsWith('.js'));
  const files = [
    ...shell,
    ...chunks.sort().map((f) => `chunks/${f}`),
    ...[engine.glue, engine.wasm, engine.model].filter(Boolean),
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(join(dist, file === './' ? 'index.html' : file)));
  await build({
    entryPoints: [at('web/page/service-worker.ts')],
    outfile: join(dist, 'service-worker.js'),
    bundle: true,
    minify: true,
    target: ['es2022'],
    define: {
      CACHE_NAME: JSON.stringify(`newsglass-${hash.digest('hex').slice(0, 10)}`),
      CACHED_FILES: JSON.stringify(files),
    },
  });
}

/**
 * What a host writes down to be sure of getting this very widget: in the script tag for the loader, in an import map
 * for what the loader imports. Printed, and kept in `integrity.json`.
 */
async function writeIntegrity(engine) {
  const names = (await readdir(join(dist, 'widget'))).filter((name) => name.endsWith('.js'));
  const parts = names.map((name) => `widget/${name}`).sort();
  const files = [
    'news-glass.js',
    'widget.js',
    ...parts,
    'worker.js',
    ...[engine.glue, engine.wasm, engine.model, engine.links].filter(Boolean),
  ];
  const integrity = {};
  for (const file of files) {
    const bytes = await readFile(join(dist, file));
    integrity[file] = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  }
  await writeFile(join(dist, 'integrity.json'), JSON.stringify(integrity, null, 1));
  for (const [file, hash] of Object.entries(integrity)) console.log(`${file.padEnd(36)} ${hash}`);
}

/** Compresses what is worth it, so that the server need not, and prints what a reader downloads. */
async function compress() {
  const names = (await readdir(dist, { recursive: true })).filter((name) =>
    ['.js', '.mjs', '.css', '.html', '.svg', '.wasm', '.bin', '.json'].includes(extname(name)),
  );
  const rows = [];
  for (const name of names.sort()) {
    const bytes = await readFile(join(dist, name));
    const quality = bytes.length > 500_000 && !requireEngine ? 5 : 11;
    const brotli = brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [constants.BROTLI_PARAM_LGWIN]: 22,
      },
    });
    if (brotli.length < bytes.length * 0.95) await writeFile(join(dist, `${name}.br`), brotli);
    rows.push({ name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length });
  }
  await writeFile(join(dist, 'sizes.json'), JSON.stringify(rows, null, 1));
  for (const { name, raw, gzip, brotli } of rows)
    if (!name.startsWith('examples'))
      console.log(
        `${name.padEnd(36)} ${String(raw).padStart(9)} ${String(gzip).padStart(9)} ${String(brotli).padStart(9)}`,
      );
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await generateTypes();
const engine = await copyEngine();
for (const file of ['index.html', 'icon.svg', 'newsglass.webmanifest'])
  await cp(at('web/page', file), join(dist, file));
await cp(at('web/examples'), join(dist, 'examples'), { recursive: true });
if (existsSync(at('build/wasm/newsglass.wasm'))) await analyzeExamples(join(dist, 'examples'));
else console.warn('note: the engine is not built; the example of an analysis made beforehand has none');
await bundle(engine);
await writeServiceWorker(engine);
console.log(`${'file'.padEnd(36)} ${'bytes'.padStart(9)} ${'gzip'.padStart(9)} ${'brotli'.padStart(9)}`);
await compress();
console.log('\nintegrity of the widget (SRI)');
await writeIntegrity(engine);

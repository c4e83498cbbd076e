// The package as a news site gets it: packed, installed into a project of its own, bundled, and by a script tag.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { newPage, open } from '../web/support.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

let project;
let packed;
let tarball;
before(async () => {
  project = await mkdtemp(join(tmpdir(), 'newsglass-project-'));
  await cp(join(root, 'tests/package/project'), project, { recursive: true });
  await cp(join(root, 'web/page/icon.svg'), join(project, 'icon.svg'));
  const pack = ['pack', '--json', '--ignore-scripts', '--pack-destination', project];
  const { stdout } = await run('npm', pack, { cwd: root, maxBuffer: 1 << 24 });
  [packed] = JSON.parse(stdout);
  tarball = join(project, packed.filename);
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: project });
});
after(() => rm(project, { recursive: true, force: true }));

test('it holds what a site needs and nothing else', () => {
  const paths = packed.files.map(({ path }) => path);
  for (const needed of ['dist/news-glass.js', 'dist/widget.js', 'dist/worker.js', 'dist/integrity.json'])
    assert.ok(paths.includes(needed), needed);
  for (const kind of [
    /^dist\/engine\/.*\.wasm$/,
    /^dist\/engine\/.*\.mjs$/,
    /^dist\/engine\/en\..*bin$/,
    /^dist\/engine\/links\..*bin$/,
  ])
    assert.equal(paths.filter((path) => kind.test(path)).length, 1, String(kind));
  for (const needed of [
    'README.md',
    'LICENSE',
    'NOTICE.md',
    'web/README.md',
    'web/model/README.md',
    'web/model/links.md',
  ])
    assert.ok(paths.includes(needed), needed);
  const strange = /^(tests|scripts|wasm)\/|\.(ts|css|map|br|cpp|html)$|page|service-worker/;
  const odd = paths.filter((path) => strange.test(path) && !path.endsWith('.d.ts'));
  assert.deepEqual(odd, []);
});

test('publint finds nothing', async () => {
  const bytes = await readFile(tarball);
  const { messages, pkg } = await publint({
    strict: true,
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
  });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

for (const [name, resolution, module] of [
  ['a bundler', ts.ModuleResolutionKind.Bundler, ts.ModuleKind.ESNext],
  ['Node', ts.ModuleResolutionKind.Node16, ts.ModuleKind.Node16],
  ['the old Node', ts.ModuleResolutionKind.Node10, ts.ModuleKind.ESNext],
])
  test(`its declarations compile under the rules of ${name}`, () => {
    const files = ['app.ts', 'wrong.ts'].map((file) => join(project, file));
    const program = ts.createProgram(files, {
      module,
      moduleResolution: resolution,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      strict: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
      types: [],
    });
    const found = ts.getPreEmitDiagnostics(program);
    assert.equal(
      ts.formatDiagnostics(found, {
        getCanonicalFileName: String,
        getCurrentDirectory: () => project,
        getNewLine: () => '\n',
      }),
      '',
    );
  });

test('a server that renders pages can import it', async () => {
  const line = "import('newsglass').then(({ NewsGlassElement }) => console.log(typeof NewsGlassElement))";
  const { stdout } = await run(process.execPath, ['-e', line], { cwd: project });
  assert.equal(stdout.trim(), 'function');
});

test('bundled by esbuild, with its files copied beside', async () => {
  const installed = join(project, 'node_modules/newsglass/dist');
  await build({
    absWorkingDir: project,
    entryPoints: ['app.ts'],
    outdir: 'static',
    bundle: true,
    splitting: true,
    format: 'esm',
    logLevel: 'error',
  });
  await cp(installed, join(project, 'static/newsglass'), { recursive: true });
  const env = await open({ folder: project });
  try {
    const { page, problems, requested } = await newPage(env, 'bundled.html');
    await page.waitForFunction(() => Number(document.body.dataset.relations) > 0, null, { timeout: 60_000 });
    assert.match(await page.title(), /Rafferty/);
    assert.match(await page.evaluate(() => document.body.dataset.chosen), /^e\d+$/);
    assert.equal(page.workers().length, 1);
    assert.ok(!requested.some((address) => /news-glass\.js/.test(address)), 'the bundle holds the loader');
    assert.deepEqual(problems, []);
  } finally {
    await env.close();
  }
});

test('by a plain script tag', async () => {
  const env = await open({ folder: project });
  try {
    const { page, problems } = await newPage(env, 'plain.html');
    await page.waitForFunction(() => document.querySelector('news-glass').analysis, null, {
      timeout: 60_000,
    });
    assert.ok(
      await page.evaluate(() =>
        document.querySelector('news-glass').analysis.entities.some(({ name }) => name.includes('Rafferty')),
      ),
    );
    assert.deepEqual(problems, []);
  } finally {
    await env.close();
  }
});

// The package's declarations: `dist/types/`, from the loader and whatever types it names.
//
//   node scripts/build-types.mjs [--out DIR]
//
// Run it after scripts/build-web.mjs, which makes the types of the analysis document.
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = process.argv.includes('--out')
  ? resolve(process.argv[process.argv.indexOf('--out') + 1])
  : join(root, 'dist');
const types = join(out, 'types');

/** What the loader needs, file by file; the widget itself is nobody's business. */
function declare() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const files = ['web/globals.d.ts', 'web/widget/loader.ts'].map((file) => join(root, file));
  const program = ts.createProgram(files, {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(root, 'web'),
    outDir: types,
  });
  for (const name of ['widget/loader.ts', 'views/selection.ts'])
    program.emit(program.getSourceFile(join(root, 'web', name)), undefined, undefined, true);
}

/** Node's rules want the extension in an import; sources have none. */
async function addExtensions(folder) {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(folder, name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/(from '\.{1,2}\/[^']+)'/g, "$1.js'"));
  }
}

declare();
await cp(join(root, 'web/engine/analysis.d.ts'), join(types, 'engine/analysis.d.ts'));
await addExtensions(types);

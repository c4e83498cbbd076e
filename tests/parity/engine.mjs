// The WebAssembly engine in Node: the same module as in the browser, for tests and benchmarks.
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { WasmEngine } from './wasm-engine.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The module was built for pages and workers; to it, Node looks like a worker. */
async function createModule(folder) {
  globalThis.self ??= globalThis;
  globalThis.importScripts ??= () => {};
  globalThis.location ??= new URL(pathToFileURL(folder).href);
  const { default: create } = await import(pathToFileURL(`${folder}/newsglass.mjs`).href);
  return create({ wasmBinary: await readFile(`${folder}/newsglass.wasm`) });
}

/** Loads the module from `folder`, the model and the table of links, unless it is to go without. */
export async function loadEngine({
  folder = `${root}build/wasm`,
  model = `${root}web/model/en.bin`,
  links = `${root}web/model/links.bin`,
} = {}) {
  const engine = new WasmEngine(await createModule(folder), model && (await readFile(model)));
  if (links) engine.loadLinks(await readFile(links));
  return engine;
}

// The WebAssembly engine in Node: the same module as in the browser, for tests and benchmarks.
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Throws what the engine reports as an error. */
function check(errorJson) {
  if (errorJson) throw Object.assign(new Error(errorJson), JSON.parse(errorJson).error);
}

/** The module was built for pages and workers; to it, Node looks like a worker. */
async function createModule(folder) {
  globalThis.self ??= globalThis;
  globalThis.importScripts ??= () => {};
  globalThis.location ??= new URL(pathToFileURL(folder).href);
  const { default: create } = await import(pathToFileURL(`${folder}/newsglass.mjs`).href);
  return create({ wasmBinary: await readFile(`${folder}/newsglass.wasm`) });
}

export class WasmEngine {
  /** Loads the module from `folder` and the model, unless it is to go without. */
  static async load({ folder = `${root}build/wasm`, model = `${root}web/model/en.bin` } = {}) {
    const wasm = new WasmEngine();
    wasm.module = await createModule(folder);
    wasm.engine = new wasm.module.Engine();
    if (model) wasm.loadModel(await readFile(model));
    return wasm;
  }

  /** Puts bytes where `reserve` says. */
  put(bytes, reserve) {
    const pointer = reserve(bytes.length);
    if (!pointer) throw new Error('no room');
    this.module.HEAPU8.set(bytes, pointer);
  }

  loadModel(bytes) {
    this.put(bytes, (size) => this.engine.reserveModel(size));
    check(this.engine.checkModel());
    check(this.engine.loadModel());
  }

  /** Begins with a string or with bytes. */
  begin(text, options = {}) {
    const bytes = typeof text === 'string' ? encoder.encode(text) : text;
    this.put(bytes, (size) => this.engine.reserveText(size));
    check(this.engine.begin(bytes.length, JSON.stringify(options)));
  }

  /** The stage that `step` goes on with, '' when all are done. */
  get stage() {
    return this.engine.stage();
  }

  step() {
    check(this.engine.step());
  }

  /** The analysis so far, as JSON text. */
  result() {
    const { pointer, length } = this.engine.result();
    return decoder.decode(this.module.HEAPU8.subarray(pointer, pointer + length));
  }

  /** The whole analysis, as JSON text. */
  analyze(text, options) {
    this.begin(text, options);
    while (this.stage) this.step();
    return this.result();
  }

  get memory() {
    return this.module.HEAPU8.length;
  }
}

// The WebAssembly engine behind plain calls, wherever its module runs: in Node and in a browser.
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Throws what the engine reports as an error. */
function check(errorJson) {
  if (errorJson) throw Object.assign(new Error(errorJson), JSON.parse(errorJson).error);
}

export class WasmEngine {
  /** Of an instantiated module and the bytes of a model, unless it is to go without. */
  constructor(module, model) {
    this.module = module;
    this.engine = new module.Engine();
    if (model) this.loadModel(model);
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

  loadLinks(bytes) {
    this.put(bytes, (size) => this.engine.reserveLinks(size));
    check(this.engine.loadLinks());
  }

  /** Begins with a string or with bytes. */
  begin(text, options = {}) {
    const bytes = typeof text === 'string' ? encoder.encode(text) : text;
    this.put(bytes, (size) => this.engine.reserveText(size));
    check(this.engine.begin(bytes.length, JSON.stringify(options)));
  }

  /** Milliseconds by stage of one analysis, by a clock. */
  stages(text, clock) {
    const times = {};
    this.begin(text);
    for (let { stage } = this; stage; stage = this.stage) {
      const start = clock();
      this.step();
      times[stage] = (times[stage] ?? 0) + clock() - start;
    }
    return times;
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

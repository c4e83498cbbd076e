// One engine in memory: loads the module and its model, and takes articles through it stage by stage. Runs in
// the worker, or on the page's own thread where workers are refused.
import type { Analysis } from './analysis';
import type { CreateModule, EngineBinding, EngineModule } from './module';
import { EngineError, stages } from './protocol';
import type { AnalyzeOptions, EngineFiles, Failure, Progress, Stage } from './protocol';

/** Share of the time that the stages before one have taken, on the whole: the network is most of it. */
const doneBefore: Record<Stage, number> = {
  text: 0,
  network: 0.02,
  syntax: 0.8,
  names: 0.86,
  times: 0.88,
  entities: 0.89,
  statements: 0.93,
  events: 0.95,
  relations: 0.97,
  timeline: 0.99,
};

/** Share of the whole that is done when a stage is done to its `share`. */
function doneWithin(stage: Stage, share: number): number {
  const following = doneBefore[stages[stages.indexOf(stage) + 1]!] ?? 1;
  return doneBefore[stage] + share * (following - doneBefore[stage]);
}

/** UTF-8 needs at most three bytes for a UTF-16 code unit. */
const bytesPerUnit = 3;

/** The engine takes four megabytes; what is longer in code units cannot fit, and is not worth encoding. */
const largestUnits = 4_000_000;

const modelCache = 'newsglass-model';
const linksCache = 'newsglass-links';

export class Session {
  private readonly encoder = new TextEncoder();
  private readonly decoder = new TextDecoder();
  /** Kept when the table of links is in the engine. */
  private linking: Promise<void> | undefined;
  private constructor(
    private readonly module: EngineModule,
    private readonly engine: EngineBinding,
    private readonly links: string,
  ) {}

  static async load(files: EngineFiles): Promise<Session> {
    if (!files.glue || !files.wasm || !files.model)
      throw new EngineError({
        code: 'engine-missing',
        message: 'This copy of the page was built without its engine.',
      });
    const wasm = moduleFor(files);
    const [glue, wasmBinary, model] = await Promise.all([
      import(files.glue) as Promise<{ default: CreateModule }>,
      fetchBytes(wasm),
      fetchCached(files.model, modelCache),
    ]).catch((cause) => {
      if (cause instanceof EngineError) throw cause;
      throw new EngineError({
        code: 'network',
        message: `The engine could not be fetched: ${messageOf(cause)}`,
      });
    });
    let module: EngineModule;
    try {
      module = await glue.default({ wasmBinary, locateFile: () => wasm });
    } catch (cause) {
      throw new EngineError({
        code: 'no-webassembly',
        message: `This browser cannot run the engine: ${messageOf(cause)}`,
      });
    }
    const engine = new module.Engine();
    const pointer = roomFor(engine.reserveModel(model.byteLength));
    module.HEAPU8.set(new Uint8Array(model), pointer);
    await breathe();
    raise(engine.checkModel());
    await breathe();
    raise(engine.loadModel());
    return new Session(module, engine, files.links);
  }

  /** Takes one article through the stages, leaving the thread to others between two steps. */
  async analyze(
    text: string,
    options: AnalyzeOptions,
    onProgress: ((progress: Progress) => void) | undefined,
    cancelled: () => boolean,
  ): Promise<Analysis> {
    if (text.length > largestUnits)
      throw new EngineError({ code: 'too-large', message: 'The text is longer than four megabytes.' });
    const unlinked = options.links ? await this.loadLinks() : null;
    if (cancelled()) throw new EngineError({ code: 'cancelled', message: 'The analysis was cancelled.' });
    this.begin(text, options);
    for (let stage = this.engine.stage() as Stage; stage; stage = this.engine.stage() as Stage) {
      onProgress?.({ stage, done: doneWithin(stage, this.engine.share()) });
      await breathe();
      if (cancelled()) throw new EngineError({ code: 'cancelled', message: 'The analysis was cancelled.' });
      raise(this.engine.step());
      if (onProgress && (stage === 'names' || stage === 'entities'))
        onProgress({ stage, done: doneBefore[stage], partial: this.result() });
    }
    await breathe();
    const analysis = this.result();
    return unlinked ? { ...analysis, warnings: [...analysis.warnings, unlinked] } : analysis;
  }

  /** Gives the engine the table of links, once; a warning when it cannot be had, and the next article tries anew. */
  private async loadLinks(): Promise<Failure | null> {
    this.linking ??= this.fetchLinks();
    try {
      await this.linking;
      return null;
    } catch (cause) {
      this.linking = undefined;
      return {
        code: 'links-missing',
        message: `Names have no links: their table could not be loaded (${messageOf(cause)}).`,
      };
    }
  }

  private async fetchLinks(): Promise<void> {
    if (!this.links) throw new Error('this copy was built without it');
    const table = await fetchCached(this.links, linksCache);
    const pointer = roomFor(this.engine.reserveLinks(table.byteLength));
    this.module.HEAPU8.set(new Uint8Array(table), pointer);
    await breathe();
    raise(this.engine.loadLinks());
  }

  private begin(text: string, options: AnalyzeOptions): void {
    const pointer = roomFor(this.engine.reserveText(text.length * bytesPerUnit));
    // `encodeInto` writes U+FFFD for a lone surrogate, which the engine counts as one unit, as JavaScript does.
    const { written } = this.encoder.encodeInto(text, this.module.HEAPU8.subarray(pointer));
    raise(this.engine.begin(written, JSON.stringify({ ...options, links: options.links ?? false })));
  }

  private result(): Analysis {
    const { pointer, length } = this.engine.result();
    return JSON.parse(
      this.decoder.decode(this.module.HEAPU8.subarray(pointer, pointer + length)),
    ) as Analysis;
  }
}

/** A module whose one function adds two vectors: valid where there is SIMD. */
const simdProbe = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15],
  ...[253, 98, 11],
);

/** The module that this browser can run. */
function moduleFor({ wasm, scalar }: EngineFiles): string {
  const refuse = (why: string): EngineError =>
    new EngineError({ code: 'no-webassembly', message: `This browser cannot run the engine: ${why}.` });
  if (typeof WebAssembly === 'undefined') throw refuse('it has no WebAssembly');
  if (WebAssembly.validate(simdProbe)) return wasm;
  if (!scalar) throw refuse('its WebAssembly has no SIMD');
  return scalar;
}

export function failureOf(cause: unknown): Failure {
  if (cause instanceof EngineError) return { code: cause.code, message: cause.message };
  return { code: 'crashed', message: messageOf(cause) };
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** Memory that the engine has set aside; it gives nought when there is none. */
function roomFor(pointer: number): number {
  if (!pointer) throw new EngineError({ code: 'out-of-memory', message: 'There is not enough memory.' });
  return pointer;
}

/** Throws what the engine reports as an error. */
function raise(errorJson: string): void {
  if (!errorJson) return;
  const parsed = JSON.parse(errorJson) as { error?: Failure } & Partial<Failure>;
  throw new EngineError(
    parsed.error ?? { code: parsed.code ?? 'crashed', message: parsed.message ?? errorJson },
  );
}

/** Lets messages and pointer events through; a timer would wait four milliseconds. */
function breathe(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}

async function fetchBytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${new URL(address).pathname} answers ${response.status}`);
  return response.arrayBuffer();
}

/** A file under its address, which carries its hash: fetched once, and older ones thrown away. */
async function fetchCached(address: string, name: string): Promise<ArrayBuffer> {
  const cache = await openCache(name);
  const kept = await cache?.match(address);
  if (kept) return kept.arrayBuffer();
  const bytes = await fetchBytes(address);
  if (cache) {
    for (const old of await cache.keys()) await cache.delete(old);
    await cache.put(address, new Response(bytes.slice(0))).catch(() => undefined);
  }
  return bytes;
}

/** Private windows and full disks have no cache; then the browser's own must do. */
async function openCache(name: string): Promise<Cache | null> {
  if (typeof caches === 'undefined') return null;
  return caches.open(name).catch(() => null);
}

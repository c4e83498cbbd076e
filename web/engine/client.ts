// The engine for a page: one worker, one promise an article.
//
//   const engine = new Engine(files);
//   const analysis = await engine.analyze(text, { published: '2025-01-14', signal, onProgress });
//
// Articles are analysed one after another in the order of the calls. Where the browser or the host's policy
// refuses the worker, the same code runs on the page's thread, some hundredths of a second at a time. A worker that dies is replaced.
import type { Analysis } from './analysis';
import { EngineError } from './protocol';
import type { AnalyzeOptions, EngineFiles, Failure, Progress, Reply, Request } from './protocol';
import type { Session } from './session';

export interface AnalyzeCall extends AnalyzeOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

interface Pending {
  resolve: (result: Analysis | null) => void;
  reject: (error: EngineError) => void;
  onProgress?: ((progress: Progress) => void) | undefined;
}

export class Engine {
  private worker: Worker | undefined;
  private fallback: Promise<Session> | undefined;
  private loading: Promise<void> | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly pending = new Map<number, Pending>();
  private nextId = 1;
  private greeted = false;

  /** `createWorker` may throw or give a worker that fails: both lead to the page's own thread. */
  constructor(
    private readonly files: EngineFiles,
    private readonly createWorker: () => Worker,
  ) {}

  /** Fetches and starts the engine, once. Calling it early makes the first analysis quick. */
  load(): Promise<void> {
    this.loading ??= this.start().catch((cause) => {
      this.loading = undefined;
      throw cause;
    });
    return this.loading;
  }

  async analyze(text: string, call: AnalyzeCall = {}): Promise<Analysis> {
    const { signal, onProgress, ...options } = call;
    throwIfAborted(signal);
    onProgress?.({ stage: 'load', done: 0 });
    await this.load();
    const turn = this.queue.then(() => this.run(text, options, signal, onProgress));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Ends the worker. Whatever is under way fails as cancelled. */
  close(): void {
    this.lose({ code: 'cancelled', message: 'The engine was closed.' });
  }

  private async start(): Promise<void> {
    try {
      this.worker = this.createWorker();
      await this.greet(this.worker);
    } catch (cause) {
      this.worker?.terminate();
      this.worker = undefined;
      if (cause instanceof EngineError && cause.code !== 'worker-refused') throw cause;
      const { Session } = await import('./session');
      this.fallback = Session.load(this.files);
      this.fallback.catch(() => (this.fallback = undefined));
      await this.fallback;
    }
  }

  private async greet(worker: Worker): Promise<void> {
    worker.onmessage = (event: MessageEvent<Reply>) => this.receive(event.data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.lose({
        code: this.greeted ? 'crashed' : 'worker-refused',
        message: event.message || 'The worker stopped.',
      });
    };
    await this.send({ id: this.nextId++, name: 'load', files: this.files });
    this.greeted = true;
  }

  private async run(
    text: string,
    options: AnalyzeOptions,
    signal: AbortSignal | undefined,
    onProgress: ((progress: Progress) => void) | undefined,
  ): Promise<Analysis> {
    throwIfAborted(signal);
    if (!this.worker) {
      const session = await this.fallback;
      if (!session) throw new EngineError({ code: 'crashed', message: 'The engine stopped.' });
      return session.analyze(text, options, onProgress, () => signal?.aborted ?? false);
    }
    const id = this.nextId++;
    const cancel = (): void => this.worker?.postMessage({ id, name: 'cancel' } satisfies Request);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const result = await this.send({ id, name: 'analyze', text, options }, onProgress);
      return result!;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  private send(request: Request, onProgress?: (progress: Progress) => void): Promise<Analysis | null> {
    return new Promise((resolve, reject) => {
      this.pending.set(request.id, { resolve, reject, onProgress });
      this.worker!.postMessage(request);
    });
  }

  private receive(reply: Reply): void {
    const waiting = this.pending.get(reply.id);
    if (!waiting) return;
    if ('progress' in reply) {
      waiting.onProgress?.(reply.progress);
      return;
    }
    this.pending.delete(reply.id);
    if ('error' in reply) {
      waiting.reject(new EngineError(reply.error));
      // A trap leaves the module's memory in an unknown state: the next call starts a fresh one.
      if (reply.error.code === 'crashed' || reply.error.code === 'out-of-memory') this.lose(reply.error);
    } else waiting.resolve(reply.result);
  }

  private lose(failure: Failure): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.fallback = undefined;
    this.loading = undefined;
    this.greeted = false;
    for (const waiting of this.pending.values()) waiting.reject(new EngineError(failure));
    this.pending.clear();
  }
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new EngineError({ code: 'cancelled', message: 'The analysis was cancelled.' });
}

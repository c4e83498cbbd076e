// The engine's own thread. Answers the requests of `protocol.ts`; one article at a time, and a request to cancel
// is heard between two stages.
import { Session, failureOf } from './session';
import { EngineError } from './protocol';
import type { Reply, Request } from './protocol';

let session: Promise<Session> | undefined;
const cancelled = new Set<number>();

const reply = (message: Reply): void => postMessage(message);

self.onmessage = (event: MessageEvent<Request>) => void answer(event.data);

async function answer(request: Request): Promise<void> {
  const { id } = request;
  if (request.name === 'cancel') {
    cancelled.add(id);
    return;
  }
  try {
    if (request.name === 'load') {
      session = Session.load(request.files);
      await session;
      reply({ id, result: null });
      return;
    }
    if (!session) throw new EngineError({ code: 'model-missing', message: 'The engine is not loaded.' });
    const engine = await session;
    const result = await engine.analyze(
      request.text,
      request.options,
      (progress) => reply({ id, progress }),
      () => cancelled.has(id),
    );
    reply({ id, result });
  } catch (cause) {
    reply({ id, error: failureOf(cause) });
  } finally {
    cancelled.delete(id);
  }
}

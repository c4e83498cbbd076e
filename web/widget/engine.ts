// The engine for a widget: one for all widgets of a page that take it from the same place.
import { Engine } from '../engine/client';
import type { EngineFiles } from '../engine/protocol';
import { trusted } from '../engine/trusted';

interface Addresses extends EngineFiles {
  worker: string;
}

/** Written out file by file: so bundlers see what belongs to the package, and move it along. */
const beside: Addresses = {
  glue: ENGINE_FILES.glue && new URL(ENGINE_FILES.glue, import.meta.url).href,
  wasm: ENGINE_FILES.wasm && new URL(ENGINE_FILES.wasm, import.meta.url).href,
  model: ENGINE_FILES.model && new URL(ENGINE_FILES.model, import.meta.url).href,
  links: ENGINE_FILES.links && new URL(ENGINE_FILES.links, import.meta.url).href,
  worker: new URL('./worker.js', import.meta.url).href,
};

function inFolder(folder: string): Addresses {
  const at = (name: string): string => name && new URL(name, folder).href;
  return {
    glue: at(ENGINE_FILES.glue),
    wasm: at(ENGINE_FILES.wasm),
    model: at(ENGINE_FILES.model),
    links: at(ENGINE_FILES.links),
    worker: at('./worker.js'),
  };
}

const engines = new Map<string | null, Engine>();

/** The engine whose files lie in a folder (its address, with a slash at the end), or beside this script. */
export function engineIn(folder: string | null): Engine {
  const known = engines.get(folder);
  if (known) return known;
  const { worker, ...files } = folder ? inFolder(folder) : beside;
  const engine = new Engine(files, () => createWorker(worker));
  engines.set(folder, engine);
  return engine;
}

/** A worker must be of the page's own origin: from elsewhere it is a local line that imports the real one. */
function createWorker(address: string): Worker {
  const isOwn = new URL(address).origin === location.origin;
  const line = new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' });
  const source = isOwn ? address : URL.createObjectURL(line);
  return new Worker(trusted().createScriptURL(source), { type: 'module' });
}

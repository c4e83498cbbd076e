// TypeScript modules for tests that need no browser.
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

// Node 18 lacks what every browser has.
globalThis.CustomEvent ??= class CustomEvent extends Event {
  constructor(type, options = {}) {
    super(type, options);
    this.detail = options.detail ?? null;
  }
};

/** Imports a module of `web/`. */
export async function load(path) {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`../../web/${path}`, import.meta.url))],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(result.outputFiles[0].contents).toString('base64')}`
  );
}

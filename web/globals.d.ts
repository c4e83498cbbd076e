// What the build puts in.

declare module '*.css?text' {
  const css: string;
  export default css;
}

declare module '*.txt' {
  const text: string;
  export default text;
}

/**
 * Addresses of the engine's files relative to the script; empty when they were not built. Each is put in by itself, so
 * name them one by one.
 */
declare const ENGINE_FILES: { glue: string; wasm: string; model: string; links: string; scalar: string };

/** Of the service worker: what to keep, and under which name. */
declare const CACHE_NAME: string;
declare const CACHED_FILES: string[];

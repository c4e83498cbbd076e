// The shape of the WebAssembly module, as `wasm/bindings` exports it.

export interface EngineBinding {
  /** Room for the model in the module's memory; the model is written there and then loaded. */
  reserveModel(bytes: number): number;
  /** An error as JSON, or an empty string. */
  loadModel(): string;
  /** Room for a text in UTF-8. */
  reserveText(bytes: number): number;
  /** Starts on the reserved text. An error as JSON, or an empty string. */
  begin(bytes: number, optionsJson: string): string;
  /** Runs one stage. An error as JSON, or an empty string. */
  step(): string;
  /** The stage that `step` would run next, empty when the work is done. */
  stage(): string;
  /** The analysis so far, UTF-8 JSON in the module's memory until the next call. */
  result(): { pointer: number; length: number };
  delete(): void;
}

export interface EngineModule {
  HEAPU8: Uint8Array;
  Engine: new () => EngineBinding;
}

export type CreateModule = (options: {
  wasmBinary?: ArrayBuffer;
  locateFile?: (name: string) => string;
}) => Promise<EngineModule>;

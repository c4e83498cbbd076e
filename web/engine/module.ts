// The shape of the WebAssembly module, as `wasm/bindings` exports it.

export interface EngineBinding {
  /** Room for the model in the module's memory; the model is written there and then loaded. */
  reserveModel(bytes: number): number;
  /** Whether those bytes are a whole model. An error as JSON, or an empty string. */
  checkModel(): string;
  /** Takes the model that has been checked. An error as JSON, or an empty string. */
  loadModel(): string;
  /** Room for the table of links. */
  reserveLinks(bytes: number): number;
  /** Takes the table; from then on names are linked. An error as JSON, or an empty string. */
  loadLinks(): string;
  /** Room for a text in UTF-8. */
  reserveText(bytes: number): number;
  /** Starts on the reserved text. An error as JSON, or an empty string. */
  begin(bytes: number, optionsJson: string): string;
  /** Runs one stage, or a part of one: some hundredths of a second. An error as JSON, or an empty string. */
  step(): string;
  /** The stage that `step` would go on with, empty when the work is done. */
  stage(): string;
  /** How much of that stage is done, 0 to 1. */
  share(): number;
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

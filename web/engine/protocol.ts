// What the page and the worker say to each other: one request, any number of reports, one answer.
import type { Analysis } from './analysis';

/** The engine's stages, in their order. */
export const stages = [
  'text',
  'network',
  'syntax',
  'names',
  'times',
  'entities',
  'statements',
  'events',
  'relations',
  'timeline',
] as const;
export type Stage = (typeof stages)[number];

export interface AnalyzeOptions {
  /** ISO date that relative times are read against. */
  published?: string;
  /** Where that date is from, when it is not the reader's own word. */
  publishedFrom?: 'option' | 'metadata';
  title?: string;
  /** Give the tokens with their syntax as well. */
  tokens?: boolean;
  /**
   * Give names their Wikidata ids. The table that tells them is fetched with the first article that asks for it; where
   * that fails the article is read without, and a warning says so.
   */
  links?: boolean;
}

export interface Progress {
  /** `load` while the engine itself is being fetched. */
  stage: Stage | 'load';
  /** Share of the work that is done, 0 to 1. */
  done: number;
  /** What is known so far; given after the names and after the entities. */
  partial?: Analysis;
}

/** A failure as data: one of the codes of the engine, or `engine-missing`, `network` or `crashed` of our own. */
export interface Failure {
  code: string;
  message: string;
}

export class EngineError extends Error {
  readonly code: string;
  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'EngineError';
    this.code = failure.code;
  }
}

/** Where the engine's files lie: addresses as the browser fetches them. */
export interface EngineFiles {
  glue: string;
  wasm: string;
  model: string;
  /** The table of links, fetched only when names are to be linked; empty when there is none. */
  links: string;
  /** The module once more for browsers without SIMD; without it they are told that they cannot run the engine. */
  scalar?: string;
}

export type Request =
  | { id: number; name: 'load'; files: EngineFiles }
  | { id: number; name: 'analyze'; text: string; options: AnalyzeOptions }
  | { id: number; name: 'cancel' };

export type Reply =
  | { id: number; progress: Progress }
  | { id: number; result: Analysis | null }
  | { id: number; error: Failure };

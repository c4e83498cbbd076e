// What the page says when something is not as it should be: a sentence that helps, and what can be done.
import type { Analysis } from '../engine/analysis';
import { fill, h } from '../views/dom';

export interface NoticeAction {
  name: string;
  run: () => void;
}

const failures: Record<string, string> = {
  'empty': 'There is nothing to read yet. Paste an article, or try one of the samples.',
  'too-large':
    'This text is too long: the engine reads up to four megabytes, about the length of eight novels. Paste one article at a time.',
  'invalid-utf8':
    'This does not look like text. If it is a PDF or a Word file, open it and copy the text from there.',
  'not-text':
    'This does not look like text. If it is a PDF or a Word file, open it and copy the text from there.',
  'network':
    'The engine could not be fetched. Check the connection and try again; your text is safe on this device.',
  'engine-missing':
    'This copy of the page was built without its reading engine, so it can show the article but not read it.',
  'no-webassembly':
    'This browser cannot run the engine: it needs WebAssembly with SIMD, which all browsers since 2023 have.',
  'model-corrupt':
    'The engine’s model arrived damaged. Try again; if it stays so, the copy on the server is broken.',
  'out-of-memory': 'There was not enough memory for this text. Close other tabs, or paste a shorter part.',
  'crashed':
    'The engine stopped on this text, which should not happen. It has been started afresh; your text is safe.',
};

export function failureText(code: string, message: string): string {
  return failures[code] ?? message;
}

const warnings: Record<string, string> = {
  'not-english':
    'This does not read like English. The engine knows English only, so take what follows with care.',
  'no-published-date':
    'No publication date was found, so words such as “yesterday” could not be dated. Set it above.',
};

/** The first warning worth a reader's time; the others are in the export. */
export function warningText({ warnings: found }: Analysis): string {
  const warning = found.find(({ code }) => warnings[code]) ?? found.find(({ code }) => code !== 'edited');
  return warning ? (warnings[warning.code] ?? warning.message) : '';
}

export function showNotice(
  element: HTMLElement,
  kind: 'error' | 'note',
  text: string,
  ...actions: NoticeAction[]
): void {
  element.dataset.kind = kind;
  fill(
    element,
    h('span', null, text),
    ...actions.map(({ name, run }) => h('button.link', { type: 'button', onclick: run }, name)),
  );
  element.hidden = false;
}

export function hideNotice(element: HTMLElement): void {
  element.hidden = true;
  fill(element);
}

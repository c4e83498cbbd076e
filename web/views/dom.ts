// Elements without markup strings: whatever an article says reaches the page as a text node.

type Child = Node | string | number | false | null | undefined;
type Attributes = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>;

/**
 * `h('button.chip', { 'aria-pressed': true, onclick: f }, 'Planned')`. The tag may carry classes; an attribute
 * that is false, null or undefined is left out, true is written empty except for aria-*.
 */
export function h(tag: string, attributes: Attributes | null = null, ...children: Child[]): HTMLElement {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name!);
  if (classes.length) element.className = classes.join(' ');
  setAttributes(element, attributes);
  append(element, children);
  return element;
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** The same for SVG. */
export function s(tag: string, attributes: Attributes | null = null, ...children: Child[]): SVGElement {
  const [name, ...classes] = tag.split('.');
  const element = document.createElementNS(svgSpace, name!);
  if (classes.length) element.setAttribute('class', classes.join(' '));
  setAttributes(element, attributes);
  append(element, children);
  return element;
}

function setAttributes(element: Element, attributes: Attributes | null): void {
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (typeof value === 'boolean' && key.startsWith('aria-')) element.setAttribute(key, String(value));
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(key, value === true ? '' : String(value));
  }
}

function append(element: Element, children: Child[]): void {
  for (const child of children)
    if (child || child === 0) element.append(typeof child === 'number' ? String(child) : child);
}

/** Puts `children` in the place of whatever the element holds. */
export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren();
  append(element, children);
}

/** One word or the other: `plural(2, 'place')` is "2 places". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Joins as a sentence does: "a", "a and b", "a, b and c". */
export function listed(items: string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Cuts at a word, with an ellipsis. */
export function shorten(text: string, length: number): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean.length <= length) return clean;
  const cut = clean.lastIndexOf(' ', length);
  return `${clean.slice(0, cut > length / 2 ? cut : length).replace(/[\s,;:]+$/, '')}…`;
}

/** The first letter in upper case. */
export function capital(text: string): string {
  const first = [...text.slice(0, 2)][0] ?? '';
  return first.toLocaleUpperCase() + text.slice(first.length);
}

/** Does what need not be in the next picture once that is painted. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}

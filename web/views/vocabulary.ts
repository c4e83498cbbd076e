// The visual language: what each status and each type of entity looks like and is called. The shapes of lines
// and glyphs themselves are in `vocabulary.css`, and once more in `palette.ts`.
import type { EntityType, Status } from '../engine/analysis';
import { h, s } from './dom';

/** From what is certain to what is not. */
export const statuses: Status[] = [
  'happened',
  'ongoing',
  'planned',
  'possible',
  'alleged',
  'disputed',
  'denied',
  'did-not-happen',
];

interface StatusWords {
  /** One word, for badges and filters. */
  name: string;
  /** What the article does with it, after "the article says that it …". */
  meaning: string;
}

export const statusWords: Record<Status, StatusWords> = {
  'happened': { name: 'happened', meaning: 'the article says that it happened' },
  'ongoing': { name: 'ongoing', meaning: 'the article says that it is happening' },
  'planned': { name: 'planned', meaning: 'it is planned or expected' },
  'possible': { name: 'possible', meaning: 'it may happen' },
  'alleged': { name: 'claimed', meaning: 'a source says so, the article does not' },
  'denied': { name: 'denied', meaning: 'a source says that it is not so' },
  'disputed': { name: 'disputed', meaning: 'one source says so, another denies it' },
  'did-not-happen': { name: 'did not happen', meaning: 'the article says that it did not happen' },
};

/** Paths on a field of 16 by 16, drawn with the current colour. */
export const signPaths: Record<Status, { fill?: string; stroke?: string; dash?: string }> = {
  'happened': { fill: 'M8 3.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6z' },
  'ongoing': { fill: 'M5 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8z', stroke: 'M9 8h5.6M12.2 5.4L14.8 8l-2.6 2.6' },
  'planned': { stroke: 'M8 3.6a4.4 4.4 0 1 0 0 8.8a4.4 4.4 0 1 0 0-8.8z' },
  'possible': { stroke: 'M8 3.4a4.6 4.6 0 1 0 0 9.2a4.6 4.6 0 1 0 0-9.2z', dash: '2.9 1.92' },
  'alleged': { fill: quoteMarks() },
  'denied': { fill: quoteMarks(), stroke: 'M2.5 14L13.5 2' },
  'disputed': { stroke: 'M2 5.4h11M10.2 2.6L13 5.4l-2.8 2.8M14 10.8H3M5.8 8L3 10.8l2.8 2.8' },
  'did-not-happen': { stroke: 'M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4' },
};

function quoteMarks(): string {
  const mark = (x: number): string =>
    `M${x} 12.2c-1.9 0-2.9-1.3-2.9-3.4 0-2.6 1.4-4.6 3.6-5.4l.7 1.2c-1.2.6-1.9 1.5-2 2.5.2-.1.5-.2.9-.2 1.3 0 2.2 1 2.2 2.6 0 1.6-1 2.7-2.5 2.7z`;
  return mark(4.4) + mark(11.2);
}

/** The sign of a status; for the eye only, since words always stand beside it. */
export function sign(status: Status): SVGElement {
  const { fill, stroke, dash } = signPaths[status];
  return s(
    'svg.sign',
    { 'viewBox': '0 0 16 16', 'data-status': status, 'aria-hidden': 'true', 'focusable': 'false' },
    fill && s('path', { d: fill, fill: 'currentColor' }),
    stroke &&
      s('path', {
        'd': stroke,
        'fill': 'none',
        'stroke': 'currentColor',
        'stroke-width': 1.6,
        'stroke-dasharray': dash,
        'stroke-linecap': dash ? 'butt' : 'round',
        'stroke-linejoin': 'round',
      }),
  );
}

/** The badge at the head of a line, as wide as every other. */
export function statusWord(status: Status): HTMLElement {
  const word = badge(status);
  word.classList.add('lead-word');
  return word;
}

/** A stance in the third person: "denies", "accuses", "stresses". */
export function thirdPerson(stance: string): string {
  if (/[^aeo]y$/.test(stance)) return `${stance.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/.test(stance) ? `${stance}es` : `${stance}s`;
}

/** Sign and word. */
export function badge(status: Status, word = statusWords[status].name): HTMLElement {
  return h('span.badge', { 'data-status': status, 'title': capitalMeaning(status) }, sign(status), word);
}

function capitalMeaning(status: Status): string {
  const { meaning } = statusWords[status];
  return meaning.charAt(0).toUpperCase() + meaning.slice(1);
}

/** Types in the order in which a reader asks for them. */
export const entityGroups: { name: string; types: EntityType[] }[] = [
  { name: 'People', types: ['person'] },
  { name: 'Organisations', types: ['organization'] },
  { name: 'Places', types: ['location', 'facility'] },
  { name: 'Groups', types: ['group'] },
  { name: 'Laws and works', types: ['law', 'work'] },
  { name: 'Things and occasions', types: ['product', 'event', 'other'] },
  { name: 'Numbers', types: ['money', 'percent', 'quantity'] },
];

export const typeWords: Record<EntityType, string> = {
  person: 'person',
  organization: 'organisation',
  location: 'place',
  facility: 'building or site',
  group: 'group of people',
  product: 'product',
  event: 'occasion',
  work: 'work',
  law: 'law or treaty',
  money: 'money',
  percent: 'percentage',
  quantity: 'quantity',
  other: 'other',
};

/** The glyph of a type, drawn by style alone. */
export function glyph(type: EntityType): HTMLElement {
  return h('i.glyph', { 'data-type': type, 'aria-hidden': 'true' });
}

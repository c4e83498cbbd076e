// A pointer in the host's article: what stands under it, and a small card that says so. The article keeps its DOM:
// the card lies in the widget, in the browser's top layer.
import type { Span } from '../engine/analysis';
import { h } from '../views/dom';
import type { Reading } from '../views/reading';
import type { Selection } from '../views/selection';
import { offsetAtPoint } from '../views/text-map';
import { badge } from '../views/vocabulary';
import type { HostArticle } from './article';
import type { ArticleMarks } from './marks';

interface Thing {
  selection: Selection;
  spans: Span[];
  /** The one that the pointer is on. */
  here: Span;
}

export interface Pointing {
  article: HostArticle;
  reading: Reading;
  marks: ArticleMarks;
  /** Where the card is put. */
  root: ParentNode & Node;
  choose(selection: Selection | null): void;
}

/** Listens in `target` until `signal` ends it. */
export function followPointer(target: Element, pointing: Pointing, signal: AbortSignal): void {
  const { article, reading, marks, root, choose } = pointing;
  const card = h('div.card-tip', { popover: 'manual', role: 'tooltip', part: 'tip' });
  root.append(card);
  let shown: Selection | null = null;
  let due = 0;

  const show = (thing: Thing | null): void => {
    if (thing?.selection.id === shown?.id) return;
    shown = thing?.selection ?? null;
    marks.markHover(thing?.spans ?? []);
    if (thing) placeCard(card, reading, thing, article);
    else card.hidePopover?.();
  };
  target.addEventListener(
    'pointermove',
    (event) => {
      const { clientX, clientY, pointerType } = event as PointerEvent;
      if (pointerType === 'touch') return;
      cancelAnimationFrame(due);
      due = requestAnimationFrame(() => show(thingAt(article, reading, clientX, clientY)));
    },
    { signal },
  );
  const leave = (): void => {
    cancelAnimationFrame(due);
    show(null);
  };
  target.addEventListener('pointerleave', leave, { signal });
  addEventListener('scroll', leave, { signal, capture: true, passive: true });
  addEventListener('keydown', ({ key }) => key === 'Escape' && leave(), { signal });
  signal.addEventListener('abort', leave);

  target.addEventListener(
    'click',
    (event) => {
      if (getSelection()?.type === 'Range' || (event.target as Element).closest('a, button, input')) return;
      const { clientX, clientY } = event as MouseEvent;
      choose(thingAt(article, reading, clientX, clientY)?.selection ?? null);
    },
    { signal },
  );
}

/** The narrowest of verbs and names under a point. */
function thingAt(article: HostArticle, reading: Reading, x: number, y: number): Thing | null {
  const offset = offsetAtPoint(article.map, x, y);
  if (offset === null) return null;
  let best: Thing | null = null;
  const offer = (selection: Selection, spans: Span[]): void => {
    const here = spans.find(({ start, end }) => start <= offset && offset <= end);
    if (here && (!best || here.end - here.start < best.here.end - best.here.start))
      best = { selection, spans, here };
  };
  for (const { id, mentions } of reading.cast) offer({ kind: 'entity', id }, mentions);
  for (const { id, predicate } of reading.relations) offer({ kind: 'relation', id }, [predicate]);
  // The nearest letter may be far from the pointer: at the end of a line, between paragraphs.
  return best && holds(article.map.range((best as Thing).here), x, y) ? best : null;
}

function holds(range: Range | null, x: number, y: number): boolean {
  return [...(range?.getClientRects() ?? [])].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}

/** Above the words, or below them where there is no room. */
function placeCard(
  card: HTMLElement,
  reading: Reading,
  { selection, here }: Thing,
  { map }: HostArticle,
): void {
  if (!card.showPopover) return;
  const { name, note, status } = reading.describe(selection);
  card.replaceChildren(
    h('b', null, name),
    ...(status ? [badge(status)] : []),
    h('span.tip-note', null, note),
  );
  card.showPopover();
  const words = map.range(here)!.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const above = words.top - height - 8;
  card.style.left = `${Math.max(8, Math.min(words.left, innerWidth - width - 8))}px`;
  card.style.top = `${above > 8 ? above : words.bottom + 8}px`;
}

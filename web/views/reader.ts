// The article as set text. Names carry their type, verbs their status, times a hairline; speakers and dates stand
// in the margin. The text nodes hold the article and nothing else: copying it gives the article.
import type { Span, Time } from '../engine/analysis';
import { timeText } from './dates';
import { fill, h } from './dom';
import { marksOf, paperNotes } from './reader-marks';
import type { Mark } from './reader-marks';
import type { Paragraph, Reading } from './reading';
import { scrollBehavior } from './scrolling';
import { selectionOf } from './selection';
import type { Selection } from './selection';
import { TextMap, offsetAtPoint, setHighlight } from './text-map';
import { View } from './view';
import { badge, sign, statusWords } from './vocabulary';
import { evidenceOf, relatedTo } from './evidence';

/** A note in the margin, beside the line in which `at` stands. */
interface Note {
  at: number;
  element: HTMLElement;
}

const gapBetweenNotes = 6;

export class ReaderView extends View {
  private map = new TextMap();
  private marks: Mark[] = [];
  private notes: Note[] = [];
  private margin: HTMLElement | null = null;
  private body: HTMLElement | null = null;
  private readonly resize = new ResizeObserver(() => this.placeNotes());

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.textClicked);
    this.addEventListener('keydown', this.keyPressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
    this.removeEventListener('click', this.textClicked);
    this.removeEventListener('keydown', this.keyPressed);
  }

  /** The place of a span on the screen, for scrolling and for the tests. */
  rangeOf(span: Span): Range | null {
    return this.map.range(span);
  }

  /** The notes that stand under the article on paper, numbered as in the text. */
  paperNotes(): HTMLElement {
    const notes = this.reading ? paperNotes(this.reading, this.marks) : [];
    return h(
      'ol.paper-notes',
      null,
      ...notes.map(({ words, status, vouchers }) =>
        h(
          'li',
          null,
          h('i', null, words),
          ' ',
          vouchers ? badge(status) : sign(status),
          ' ',
          vouchers || statusWords[status].meaning,
        ),
      ),
    );
  }

  /** Brings a span into sight, unless it is. */
  reveal(span: Span): void {
    const range = this.map.range(span);
    const element = range?.startContainer.parentElement;
    if (!range || !element) return;
    setHighlight('glass-here', [range], 3);
    const scroller = this.closest<HTMLElement>('[data-scroller]');
    const box = range.getBoundingClientRect();
    const frame = scroller?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
    const room = 96;
    if (box.top < frame.top + room / 2 || box.bottom > Math.min(frame.bottom, innerHeight) - room)
      element.scrollIntoView({ block: 'center', behavior: scrollBehavior() });
  }

  protected override draw(reading: Reading): void {
    this.map = new TextMap();
    this.marks = marksOf(reading);
    this.body = h('div.article-body', {
      'tabindex': 0,
      'role': 'group',
      'aria-label': 'Article. Arrow keys go from mark to mark.',
    });
    if (reading.title && !reading.titleInText) this.body.append(h('h2.headline', null, reading.title));
    let next = 0;
    reading.paragraphs.forEach((paragraph, index) => {
      const from = next;
      while (next < this.marks.length && this.marks[next]!.start < paragraph.end) next++;
      const isTitle = index === 0 && reading.titleInText;
      const element = h(isTitle ? 'h2.headline' : 'p');
      this.setParagraph(element, reading.text, paragraph, this.marks.slice(from, next));
      this.body!.append(element);
    });
    this.notes = notesOf(reading);
    this.margin = h('div.margin', { 'aria-hidden': 'true' }, ...this.notes.map((note) => note.element));
    fill(this, this.body, this.margin);
    this.resize.disconnect();
    this.resize.observe(this.body);
  }

  /** Cuts a paragraph at the edges of its marks and sets the pieces. */
  private setParagraph(element: HTMLElement, text: string, paragraph: Paragraph, marks: Mark[]): void {
    const edges = new Set([paragraph.start, paragraph.end]);
    for (const mark of marks) {
      edges.add(mark.start);
      edges.add(Math.min(mark.end, paragraph.end));
    }
    const cuts = [...edges].sort((a, b) => a - b);
    let live: Mark[] = [];
    let next = 0;
    for (let i = 0; i + 1 < cuts.length; i++) {
      const [start, end] = [cuts[i]!, cuts[i + 1]!];
      live = live.filter((mark) => mark.end > start);
      while (next < marks.length && marks[next]!.start <= start) live.push(marks[next++]!);
      const node = document.createTextNode(text.slice(start, end));
      this.map.add(node, start, end - start);
      element.append(live.length ? markedSpan(node, start, end, live) : node);
    }
  }

  protected override mark(reading: Reading, selection: Selection | null): void {
    const evidence = selection ? evidenceOf(reading, selection) : { main: [], parts: [], places: [] };
    const ranges = (spans: Span[]): (Range | null)[] => spans.map((span) => this.map.range(span));
    setHighlight('glass-part', ranges(evidence.parts), 1);
    setHighlight('glass-main', ranges(evidence.main), 2);
    if (!selection) setHighlight('glass-here', []);
    const related = selection ? relatedTo(reading, selection) : null;
    this.classList.toggle('has-selection', !!selection);
    for (const { element } of this.notes)
      element.classList.toggle('is-related', !!related?.has(element.dataset.pick!));
  }

  /** Notes stand at the height of their line; where two would collide the second gives way. */
  private placeNotes(): void {
    if (!this.margin || !this.body || getComputedStyle(this.margin).display === 'none') return;
    const top = this.body.getBoundingClientRect().top;
    const heights = this.notes.map(({ at, element }) => {
      const line = this.map.range({ start: at, end: at + 1 })?.getBoundingClientRect();
      return { element, wanted: (line?.top ?? top) - top, height: element.offsetHeight };
    });
    let free = 0;
    for (const { element, wanted, height } of heights) {
      const place = Math.max(wanted, free);
      element.style.insetBlockStart = `${place}px`;
      free = place + height + gapBetweenNotes;
    }
  }

  /** A click chooses what stands under the pointer; another click there, what stands around it. */
  private readonly textClicked = (event: MouseEvent): void => {
    if (!this.reading || (event.target as Element).closest('.margin')) return;
    if (getSelection()?.type === 'Range') return;
    const root = this.getRootNode();
    const offset = offsetAtPoint(
      this.map,
      event.clientX,
      event.clientY,
      root instanceof ShadowRoot ? [root] : [],
    );
    const onMark = (event.target as Element).closest('.mark') !== null;
    const candidates = offset === null ? [] : candidatesAt(this.reading, offset);
    const current = candidates.findIndex((id) => id === this.selection?.id);
    const id = current >= 0 ? candidates[current + 1] : onMark || !this.selection ? candidates[0] : undefined;
    const selection = id ? selectionOf(id) : null;
    if (selection || this.selection) this.choose(selection, offset ?? undefined);
  };

  private readonly keyPressed = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step || event.altKey || event.ctrlKey || event.metaKey || !this.reading) return;
    const current = this.marks.findIndex((mark) => mark.start === this.lastMark);
    const index = current < 0 ? (step > 0 ? 0 : this.marks.length - 1) : current + step;
    const mark = this.marks[Math.max(0, Math.min(index, this.marks.length - 1))];
    if (!mark) return;
    event.preventDefault();
    this.lastMark = mark.start;
    this.choose(selectionOf(mark.id), mark.start);
    this.reveal(mark);
  };
  private lastMark = -1;
}

function markedSpan(node: Text, start: number, end: number, marks: Mark[]): HTMLElement {
  const name = marks.findLast((mark) => mark.type);
  const status = marks.findLast((mark) => mark.status)?.status;
  const classes = ['mark'];
  if (name) classes.push('is-name');
  if (name?.start === start) classes.push('begins');
  if (name?.end === end) classes.push('ends');
  if (marks.some((mark) => mark.time)) classes.push('is-time');
  const element = h('span', { 'class': classes.join(' '), 'data-type': name?.type, 'data-status': status });
  const note = marks.find((mark) => mark.note && mark.end === end)?.note;
  if (note) element.dataset.note = String(note);
  if (status) element.title = statusWords[status].meaning;
  element.append(node);
  return element;
}

/** Everything that a place in the text belongs to: what is marked first, then the smallest. */
function candidatesAt(reading: Reading, offset: number): string[] {
  const holds = (span: Span): boolean => span.start <= offset && offset < span.end;
  const holdsPair = ([start, end]: [number, number]): boolean => start <= offset && offset < end;
  const found: { id: string; size: number }[] = [];
  const add = (id: string, span: Span, rank: number): void => {
    found.push({ id, size: rank * 1e7 + span.end - span.start });
  };
  const { entities, times, events, statements } = reading.analysis;
  for (const entity of entities)
    for (const mention of entity.mentions)
      if (holds(mention)) add(entity.id, mention, mention.kind === 'name' ? 0 : 2);
  for (const time of times) if (holds(time)) add(time.id, time, 0);
  for (const relation of reading.relations)
    if (holds(relation.predicate)) add(relation.id, relation.predicate, 1);
  for (const event of events) if (holds(event) && !reading.relationOfEvent(event.id)) add(event.id, event, 1);
  for (const statement of statements) {
    if (statement.cue.spans.some(holdsPair)) add(statement.id, { start: 0, end: 0 }, 1);
    else if (statement.content.spans.some(holdsPair)) {
      const [start, end] = statement.content.spans.find(holdsPair)!;
      add(statement.id, { start, end }, 3);
    }
  }
  const ids = found.sort((a, b) => a.size - b.size || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  return [...new Set(ids)];
}

/** Speakers beside what they say, and dates beside the words that mean them. */
function notesOf(reading: Reading): Note[] {
  const notes: Note[] = [];
  const published = reading.analysis.document.published;
  let speakerBefore = '';
  const statements = [...reading.analysis.statements].sort(
    (a, b) => (a.content.spans[0]?.[0] ?? 0) - (b.content.spans[0]?.[0] ?? 0),
  );
  for (const statement of statements) {
    const at = statement.content.spans[0]?.[0];
    if (at === undefined) continue;
    const speaker = reading.speaker(statement);
    const stance = statement.stance === 'deny' ? 'denied' : 'alleged';
    if (speaker === speakerBefore && stance === 'alleged') continue;
    speakerBefore = speaker;
    const words = [sign(stance), h('span', null, speaker)];
    notes.push({
      at,
      element: h(
        'button.note',
        { 'type': 'button', 'tabindex': -1, 'data-pick': statement.id, 'data-status': stance },
        ...words,
      ),
    });
  }
  for (const time of reading.analysis.times) {
    const text = timeNote(reading, time, published);
    if (text)
      notes.push({
        at: time.start,
        element: h(
          'button.note.is-date',
          { 'type': 'button', 'tabindex': -1, 'data-pick': time.id, 'title': time.value },
          text,
        ),
      });
  }
  return notes.sort((a, b) => a.at - b.at);
}

/** A date is worth a note when the text does not say it in full. */
function timeNote(reading: Reading, time: Time, published: string | undefined): string {
  const text = timeText(time, published);
  const words = reading.slice(time);
  return text && !words.includes(text) && !/\d{4}/.test(words) ? text : '';
}

customElements.define('glass-reader', ReaderView);

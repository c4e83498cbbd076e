// When: a row for each event, in the order in which things happened. On a wide screen each row carries its bar on
// a common axis, drawn to scale; a narrow one keeps the list. Rows are buttons in a list, so that eye, keyboard
// and screen reader have the same picture.
import type { TimelineItem } from '../engine/analysis';
import { dayOf, longDate, rangeText } from './dates';
import { fill, h, plural } from './dom';
import type { Reading } from './reading';
import type { Scale } from './scale';
import { barOf, isDated, scaleOf, shownTimeline, ticksOf } from './timeline-layout';
import { View, nothing } from './view';
import { badge, sign } from './vocabulary';

const largestZoom = 64;

/** Words want this share of the axis. */
const enoughRoom = 0.45;

export class TimelineView extends View {
  private scale: Scale | null = null;
  private dated: TimelineItem[] = [];
  private from = 0;
  private zoom = 1;
  private byParticipant = false;
  /** Whether sayings are events here too; at first they are left to the statements. */
  private speech = false;
  private placed: Placed[] = [];
  private chart: HTMLElement | null = null;
  private axis: HTMLElement | null = null;
  private readonly resize = new ResizeObserver(() => this.reading && this.drawAxis(this.reading));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
  }

  override reset(): void {
    this.from = 0;
    this.zoom = 1;
  }

  protected override draw(reading: Reading): void {
    const timeline = shownTimeline(reading, this.speech);
    this.resize.disconnect();
    if (!timeline.length) {
      fill(this, nothing(reading, 'Nothing in this text could be put in order.'));
      return;
    }
    const dated = (this.dated = timeline.filter(isDated));
    const undated = timeline.filter((item) => !isDated(item));
    this.scale = dated.length ? scaleOf(dated, reading.analysis.document.published) : null;
    fill(
      this,
      dated.length > 0 && this.controls(reading),
      dated.length > 0 && this.drawChart(reading, dated),
      undatedList(reading, undated),
    );
    if (this.chart) this.resize.observe(this.chart);
  }

  private controls(reading: Reading): HTMLElement {
    const tool = (name: string, text: string, action: () => void): HTMLElement =>
      h('button.tool', { 'type': 'button', 'aria-label': name, 'title': name, 'onclick': action }, text);
    const toggle = (name: string, isOn: boolean, set: () => void): HTMLElement =>
      h(
        'button.chip',
        {
          'type': 'button',
          'aria-pressed': isOn,
          'data-toggle': name,
          'onclick': () => {
            set();
            this.draw(reading);
            super.mark(reading, this.selection);
            this.querySelector<HTMLElement>(`[data-toggle="${name}"]`)?.focus();
          },
        },
        name,
      );
    return h(
      'div.controls.when-controls',
      null,
      h(
        'div.chips',
        null,
        toggle('lanes by participant', this.byParticipant, () => (this.byParticipant = !this.byParticipant)),
        toggle('with sayings', this.speech, () => (this.speech = !this.speech)),
      ),
      h(
        'div.tools',
        { 'role': 'group', 'aria-label': 'Zoom' },
        tool('Zoom out', '−', () => this.zoomAt(0.5, 1 / 1.6)),
        tool('Zoom in', '+', () => this.zoomAt(0.5, 1.6)),
        tool('Show all', 'All', () => this.zoomAt(0, 0)),
      ),
    );
  }

  private drawChart(reading: Reading, items: TimelineItem[]): HTMLElement {
    this.axis = h('div.when-axis', { 'aria-hidden': 'true' });
    this.placed = [];
    const groups = this.byParticipant ? lanesOf(reading, items) : [{ name: '', items }];
    const rows = groups.flatMap(({ name, items: own }) => [
      ...(name ? [h('h3.lane', null, name)] : []),
      h(
        'ol.rows',
        { 'aria-label': name || 'Events in order' },
        ...own.map((item) => this.row(reading, item)),
      ),
    ]);
    this.chart = h(
      'div.when-chart',
      { 'tabindex': 0, 'role': 'group', 'aria-label': 'Timeline. Plus and minus zoom, arrow keys move.' },
      this.axis,
      ...rows,
    );
    this.chart.addEventListener('keydown', (event) => this.keyPressed(event));
    this.chart.addEventListener('wheel', (event) => this.wheeled(event), { passive: false });
    this.chart.addEventListener('pointerdown', (event) => this.dragStarted(event));
    this.applyWindow();
    return this.chart;
  }

  private row(reading: Reading, item: TimelineItem): HTMLElement {
    const event = reading.event(item.event)!;
    const published = reading.analysis.document.published;
    const relation = reading.relationOfEvent(item.event);
    const vouchers = reading.vouchersText(relation ?? event);
    const bar = h('span.bar', { 'data-status': event.status, 'aria-hidden': 'true' });
    const [start, end, ends] = barOf(this.scale!, item);
    bar.dataset.ends = ends;
    bar.style.setProperty('--x', String(start));
    bar.style.setProperty('--w', String(end - start));
    const label = h(
      'span.row-label',
      null,
      h('span.row-text', null, reading.eventText(event)),
      ' ',
      badge(event.status),
      vouchers && h('span.voucher', null, vouchers),
      item.mentions && h('span.voucher', null, `told ${item.mentions.length} times`),
    );
    label.style.setProperty('--x', String(start));
    label.style.setProperty('--w', String(end - start));
    const text = rangeText(item.earliest, item.latest, published);
    const hover = [item.edtf, item.basis === 'stated' ? 'stated in the text' : 'worked out from the text']
      .filter(Boolean)
      .join(' · ');
    const row = h(
      'button.row',
      { 'type': 'button', 'data-pick': relation?.id ?? item.event, 'data-status': event.status },
      h(
        'span.row-date',
        { title: hover },
        text,
        item.basis === 'inferred' && h('span.sr', null, ' (worked out)'),
      ),
      h('span.row-track', null, bar, label),
    );
    this.placed.push({ row, start, end });
    return h('li', null, row);
  }

  // ------------------------------------------------------------ zoom and pan

  private applyWindow(): void {
    this.chart?.style.setProperty('--from', String(this.from));
    this.chart?.style.setProperty('--zoom', String(this.zoom));
    const seen = (place: number): number => (place - this.from) * this.zoom;
    for (const { row, start, end } of this.placed) row.dataset.side = sideOf(seen(start), seen(end));
    if (this.reading) this.drawAxis(this.reading);
  }

  /** Zooms by a factor around a place of what is seen (0 left, 1 right); a factor of 0 shows all. */
  private zoomAt(place: number, factor: number): void {
    const fixed = this.from + place / this.zoom;
    this.zoom = factor === 0 ? 1 : Math.min(largestZoom, Math.max(1, this.zoom * factor));
    this.pan(fixed - place / this.zoom - this.from);
  }

  private pan(by: number): void {
    this.from = Math.min(1 - 1 / this.zoom, Math.max(0, this.from + by));
    this.applyWindow();
  }

  private keyPressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const actions: Record<string, () => void> = {
      '+': () => this.zoomAt(0.5, 1.6),
      '=': () => this.zoomAt(0.5, 1.6),
      '-': () => this.zoomAt(0.5, 1 / 1.6),
      '0': () => this.zoomAt(0, 0),
      'ArrowLeft': () => this.pan(-0.2 / this.zoom),
      'ArrowRight': () => this.pan(0.2 / this.zoom),
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  /** The wheel scrolls the page; with the control key (a pinch) it zooms. */
  private wheeled(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = this.axis!.getBoundingClientRect();
    this.zoomAt((event.clientX - box.left) / box.width, Math.exp(-event.deltaY / 200));
  }

  private dragStarted(event: PointerEvent): void {
    if (this.zoom === 1 || event.button !== 0 || event.pointerType === 'touch') return;
    const width = this.axis!.getBoundingClientRect().width;
    let last = event.clientX;
    const moved = (move: PointerEvent): void => {
      this.pan((last - move.clientX) / width / this.zoom);
      last = move.clientX;
    };
    const ended = new AbortController();
    addEventListener('pointermove', moved, { signal: ended.signal });
    addEventListener('pointerup', () => ended.abort(), { once: true });
  }

  /** Ticks, the publication date as a line, the breaks: as far as they are in the window. */
  private drawAxis(reading: Reading): void {
    const width = this.axis?.clientWidth ?? 0;
    if (!this.axis || !this.scale || !width) return;
    const { published } = reading.analysis.document;
    const place = (x: number): number => (x - this.from) * this.zoom;
    const marks: HTMLElement[] = [];
    const put = (at: number, element: HTMLElement): void => {
      if (at < 0 || at > 1) return;
      element.style.insetInlineStart = `${(at * 100).toFixed(2)}%`;
      marks.push(element);
    };
    if (published) put(place(this.scale.at(dayOf(published))), h('div.published-line'));
    for (const { at, name, isPublished, isLast } of ticksOf(
      this.dated,
      published,
      this.scale,
      width,
      place,
    )) {
      const classes = ['tick', isPublished && 'is-published', isLast && 'is-last'].filter(Boolean).join(' ');
      put(at, h('div', { class: classes }, h('span', null, name)));
    }
    for (const { at, days } of this.scale.breaks)
      put(place(at), h('div.break', { title: `${Math.round(days / 30)} months left out` }));
    fill(this.axis, ...marks);
  }
}

/** A row with the place of its bar on the whole axis, 0 to 1. */
interface Placed {
  row: HTMLElement;
  start: number;
  end: number;
}

/** Where the words of a bar have room: after it, before it, or else beneath; or on which side it is out of sight. */
function sideOf(start: number, end: number): string {
  if (end < 0) return 'earlier';
  if (start > 1) return 'later';
  if (1 - end >= enoughRoom) return 'after';
  return start >= enoughRoom ? 'before' : 'beneath';
}

const others = 'Others';

/** Each event under the most salient of those who take part. */
function lanesOf(reading: Reading, items: TimelineItem[]): { name: string; items: TimelineItem[] }[] {
  const lanes = new Map<string, TimelineItem[]>();
  for (const item of items) {
    const entities = reading
      .event(item.event)!
      .participants.map(({ entity }) => reading.entity(entity))
      .filter((entity) => entity !== undefined)
      .sort((a, b) => b.salience - a.salience);
    const name = entities[0]?.name ?? others;
    lanes.set(name, [...(lanes.get(name) ?? []), item]);
  }
  return [...lanes]
    .map(([name, own]) => ({ name, items: own }))
    .sort((a, b) => Number(a.name === others) - Number(b.name === others) || b.items.length - a.items.length);
}

/** Events whose day is not known, in their order. */
function undatedList(reading: Reading, items: TimelineItem[]): HTMLElement | null {
  if (!items.length) return null;
  const row = (item: TimelineItem): HTMLElement => {
    const event = reading.event(item.event)!;
    const before = item.after.map((id) => reading.event(id)).find((other) => other !== undefined);
    const relation = reading.relationOfEvent(item.event);
    return h(
      'li',
      null,
      h(
        'button.row.is-undated',
        { 'type': 'button', 'data-pick': relation?.id ?? item.event },
        sign(event.status),
        h(
          'span.row-label',
          null,
          h('span.row-text', null, reading.eventText(event)),
          ' ',
          badge(event.status),
          before && h('span.voucher', null, `after: ${reading.eventText(before)}`),
        ),
      ),
    );
  };
  return h(
    'section.undated',
    null,
    h(
      'h2.group-title',
      null,
      'Without a date, in their order',
      h('span.count', null, plural(items.length, 'event')),
    ),
    h('ol.rows', null, ...items.map(row)),
  );
}

/** A date for people, with its ISO value for whoever hovers. */
export function dateElement(iso: string): HTMLElement {
  return h('time', { datetime: iso, title: iso }, longDate(iso));
}

customElements.define('glass-timeline', TimelineView);

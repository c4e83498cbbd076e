// The timeline as a picture: dates, bars drawn to scale on a common axis, and words, a row for each event.
import type { Status, TimelineItem } from '../../engine/analysis';
import { dayOf, rangeText } from '../../views/dates';
import { palette, statusColours } from '../../views/palette';
import type { Reading } from '../../views/reading';
import type { Scale } from '../../views/scale';
import { barOf, isDated, scaleOf, shownTimeline, ticksOf } from '../../views/timeline-layout';
import type { Ends } from '../../views/timeline-layout';
import { statusWords } from '../../views/vocabulary';
import { heading, legend, margin, signShapes, wrap } from './parts';
import type { PathShape, Picture, Shape } from './picture';

/** Columns, in pixels: dates, the axis, and the words behind it. */
const axis = margin + 128;
const axisWidth = 340;
const words = axis + axisWidth + 20;
const wordsWidth = 390;
const width = words + wordsWidth + margin;

const barHeight = 11;
const lineHeight = 19;
const ticksHeight = 22;

/** An event with its place in the picture. */
interface Row {
  item: TimelineItem;
  y: number;
  height: number;
  label: string[];
  voucher: string[];
}

/** Null where nothing could be put in order. */
export function timelinePicture(reading: Reading): Picture | null {
  const items = shownTimeline(reading);
  if (!items.length) return null;
  const { published } = reading.analysis.document;
  const head = heading(reading, width, 'When');
  const top = head.height + ticksHeight;
  const dated = rowsOf(reading, items.filter(isDated), top, wordsWidth);
  const between = endOf(dated, top);
  const undated = rowsOf(
    reading,
    items.filter((item) => !isDated(item)),
    between + 34,
    width - 2 * margin,
  );
  const bottom = endOf(undated, between);
  const scale = dated.length ? scaleOf(items.filter(isDated), published) : null;
  const foot = legend(
    { statuses: new Set(items.map((item) => statusOf(reading, item))), types: new Set() },
    bottom + 16,
    width,
  );
  return {
    width,
    height: Math.ceil(bottom + 16 + foot.height),
    title: `When: ${reading.title || 'an article'}`,
    description: items.map((item) => inWords(reading, item)).join('\n'),
    shapes: [
      ...head.shapes,
      ...(scale ? ground(items.filter(isDated), published, scale, head.height, between) : []),
      ...dated.flatMap((row) => rowShapes(reading, row, scale)),
      ...(undated.length ? [soft('Without a date, in their order', margin, between + 26)] : []),
      ...undated.flatMap((row) => rowShapes(reading, row, null)),
      ...foot.shapes,
    ],
  };
}

function statusOf(reading: Reading, { event }: TimelineItem): Status {
  return reading.event(event)!.status;
}

function vouchersOf(reading: Reading, { event }: TimelineItem): string {
  return reading.vouchersText(reading.relationOfEvent(event) ?? reading.event(event)!);
}

function rowsOf(reading: Reading, items: TimelineItem[], top: number, room: number): Row[] {
  let y = top;
  return items.map((item) => {
    const voucher = vouchersOf(reading, item);
    const row: Row = {
      item,
      y,
      height: 0,
      label: wrap(reading.eventText(reading.event(item.event)!), room - 22, 15),
      voucher: voucher ? wrap(voucher, room - 22, 12) : [],
    };
    row.height = row.label.length * lineHeight + row.voucher.length * 16 + 12;
    y += row.height;
    return row;
  });
}

function endOf(rows: Row[], otherwise: number): number {
  const last = rows.at(-1);
  return last ? last.y + last.height : otherwise;
}

/** Small and in lighter ink. */
function soft(text: string, x: number, y: number): Shape {
  return { text, x, y, size: 12, face: 'sans', fill: palette['ink-soft'] };
}

/** Ticks, breaks and the day of publication, behind the rows. */
function ground(
  items: TimelineItem[],
  published: string | undefined,
  scale: Scale,
  top: number,
  bottom: number,
): Shape[] {
  const shapes: Shape[] = [];
  const line = (at: number, stroke: string, lineWidth: number): PathShape => ({
    d: `M${(axis + at * axisWidth).toFixed(1)} ${top}V${bottom}`,
    stroke,
    width: lineWidth,
  });
  for (const { at, name, isPublished, isLast } of ticksOf(items, published, scale, axisWidth)) {
    if (!isPublished) shapes.push(line(at, palette.rule, 1));
    shapes.push({
      text: name,
      x: axis + at * axisWidth + (isLast ? -4 : 4),
      y: top + 10,
      size: 11,
      face: 'sans',
      fill: isPublished ? palette.accent : palette['ink-soft'],
      anchor: isLast ? 'end' : 'start',
      bold: isPublished,
    });
  }
  if (published) shapes.push(line(scale.at(dayOf(published)), palette.accent, 1.5));
  for (const { at } of scale.breaks) {
    const x = axis + at * axisWidth;
    const zigzag = Array.from(
      { length: Math.floor((bottom - top - ticksHeight) / 5) },
      (_, step) =>
        `${step ? 'L' : 'M'}${(x + (step % 2 ? 2.5 : -2.5)).toFixed(1)} ${top + ticksHeight + step * 5}`,
    );
    shapes.push({ d: zigzag.join(''), stroke: palette.rule, width: 1 });
  }
  return shapes;
}

function rowShapes(reading: Reading, { item, y, label, voucher }: Row, scale: Scale | null): Shape[] {
  const status = statusOf(reading, item);
  const { published } = reading.analysis.document;
  const date = scale ? rangeText(item.earliest, item.latest, published) : '';
  const [left, textWidth] = scale ? [words, wordsWidth] : [margin, width - 2 * margin];
  return [
    { d: `M${margin} ${y}H${left + textWidth}`, stroke: palette.rule, width: 0.6 },
    soft(date, margin, y + 19),
    ...(scale ? barShapes(scale, item, status, y + 9) : []),
    ...signShapes(status, [left, y + 7], 0.9),
    ...label.map((text, index): Shape => {
      const fill = palette.ink;
      return { text, x: left + 22, y: y + 19 + index * lineHeight, size: 15, face: 'serif', fill };
    }),
    ...voucher.map((text, index) => soft(text, left + 22, y + 18 + label.length * lineHeight + index * 16)),
  ];
}

/** A bar in the look of its status, lighter towards an end that is not known. */
function barShapes(scale: Scale, item: TimelineItem, status: Status, y: number): PathShape[] {
  const [from, to, ends] = barOf(scale, item);
  const left = axis + from * axisWidth;
  const length = Math.max(barHeight, (to - from) * axisWidth);
  const colour = palette[statusColours[status]];
  const { fill, dash } = look(status, colour);
  const x = (share: number): string => (left + share * length).toFixed(1);
  const filled = (start: number, end: number, opacity: number): PathShape[] =>
    fill ? [{ d: `M${x(start)} ${y}H${x(end)}v${barHeight}H${x(start)}Z`, fill, opacity }] : [];
  const outlined = (start: number, end: number, opacity: number): PathShape => ({
    d: `M${x(start)} ${y}H${x(end)}M${x(start)} ${y + barHeight}H${x(end)}`,
    stroke: colour,
    width: 1.5,
    opacity,
    ...(dash ? { dash } : {}),
  });
  const edge = (share: number): PathShape => ({
    d: `M${x(share)} ${y}v${barHeight}`,
    stroke: colour,
    width: 1.5,
  });
  const steps = shades[ends].map(([start, end, opacity]) => [
    ...filled(start, end, opacity),
    outlined(start, end, opacity),
  ]);
  const known = [
    ...(ends === 'day' || ends === 'open-end' ? [edge(0)] : []),
    ...(ends === 'day' || ends === 'open-start' ? [edge(1)] : []),
  ];
  return [...steps.flat(), ...known];
}

/** Beginning, end and strength of each part of a bar. */
const shades: Record<Ends, [number, number, number][]> = {
  'day': [[0, 1, 1]],
  'soft': [
    [0, 0.2, 0.45],
    [0.2, 0.8, 1],
    [0.8, 1, 0.45],
  ],
  'open-end': [
    [0, 0.4, 1],
    [0.4, 0.7, 0.5],
    [0.7, 1, 0.2],
  ],
  'open-start': [
    [0, 0.3, 0.2],
    [0.3, 0.6, 0.5],
    [0.6, 1, 1],
  ],
};

/** Full for what the article says, half for what somebody says, open where it is not so, or not yet. */
function look(status: Status, colour: string): { fill?: string; dash?: number[] } {
  if (status === 'planned') return { dash: [1.5, 2.5] };
  if (status === 'possible') return { dash: [5, 3] };
  if (status === 'denied' || status === 'did-not-happen') return {};
  return { fill: status === 'alleged' || status === 'disputed' ? tint(colour) : colour };
}

/** A third of a colour on paper. */
function tint(colour: string): string {
  const channel = (hex: string, at: number): number => parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(palette.paper, at) * 0.67 + channel(colour, at) * 0.33),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function inWords(reading: Reading, item: TimelineItem): string {
  const date = rangeText(item.earliest, item.latest) || 'No date';
  const text = reading.eventText(reading.event(item.event)!);
  const standing = [statusWords[statusOf(reading, item)].name, vouchersOf(reading, item)].filter(Boolean);
  return `${date}: ${text} (${standing.join('; ')}).`;
}

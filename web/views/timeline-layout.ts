// Where things stand on the timeline: its axis, its bars and its ticks, for the view and for pictures.
import type { TimelineItem } from '../engine/analysis';
import { dayOf, shortDate } from './dates';
import type { Reading } from './reading';
import { Scale } from './scale';

/** How far a bar with one open end is drawn beyond what is known, as a share of the axis. */
const openEnd = 0.08;

/** Room for the words of a tick, in pixels. */
const tickWidth = 76;

/** Events in their order; sayings are left to the statements unless there is nothing else. */
export function shownTimeline(reading: Reading, speech = false): TimelineItem[] {
  const { timeline } = reading;
  const deeds = timeline.filter(({ event }) => !reading.isSpeechEvent(reading.event(event)!));
  return speech || !deeds.length ? timeline : deeds;
}

export function isDated({ earliest, latest }: TimelineItem): boolean {
  return !!earliest || !!latest;
}

export function scaleOf(items: TimelineItem[], published: string | undefined): Scale {
  const edges: number[] = [];
  for (const { earliest, latest } of items) {
    if (earliest) edges.push(dayOf(earliest));
    if (latest) edges.push(dayOf(latest) + 1);
    if (earliest && !latest) edges.push(dayOf(earliest) + 1);
    if (latest && !earliest) edges.push(dayOf(latest));
  }
  if (published) edges.push(dayOf(published), dayOf(published) + 1);
  return new Scale(edges);
}

/** `day` is known to the day, `soft` lies somewhere within, the others have one end that is not known. */
export type Ends = 'day' | 'soft' | 'open-end' | 'open-start';

/** Beginning and end on the axis, and which ends are open. */
export function barOf(scale: Scale, { earliest, latest }: TimelineItem): [number, number, Ends] {
  if (earliest && latest)
    return [scale.at(dayOf(earliest)), scale.at(dayOf(latest) + 1), earliest === latest ? 'day' : 'soft'];
  if (earliest) {
    const start = scale.at(dayOf(earliest));
    return [start, Math.min(1, start + openEnd), 'open-end'];
  }
  const end = scale.at(dayOf(latest!) + 1);
  return [Math.max(0, end - openEnd), end, 'open-start'];
}

export interface Tick {
  /** Where it stands in the window, 0 to 1. */
  at: number;
  name: string;
  isPublished: boolean;
  /** Whether its words stand before it, since there is no room behind. */
  isLast: boolean;
}

/**
 * Ticks where something begins, as many as can be read on an axis of that width in pixels, the publication date
 * first. `place` takes a place on the axis to one in the window.
 */
export function ticksOf(
  items: TimelineItem[],
  published: string | undefined,
  scale: Scale,
  width: number,
  place: (x: number) => number = (x) => x,
): Tick[] {
  const ticks: Tick[] = [];
  const taken: [number, number][] = [];
  const add = (iso: string, name: string, isPublished = false): void => {
    const at = place(scale.at(dayOf(iso)));
    const isLast = at * width > width - tickWidth;
    const from = at * width - (isLast ? tickWidth : 0);
    if (at < 0 || at > 1 || taken.some(([start, end]) => from < end && start < from + tickWidth)) return;
    taken.push([from, from + tickWidth]);
    ticks.push({ at, name, isPublished, isLast });
  };
  if (published) add(published, 'published', true);
  const days = items.map(({ earliest, latest }) => earliest ?? latest);
  for (const iso of new Set(days)) if (iso) add(iso, shortDate(iso, published));
  return ticks;
}

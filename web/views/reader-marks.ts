// What is to be seen in the text without being chosen, and the notes that say on paper what lines and colours say on
// a screen.
import type { EntityType, Span, Status } from '../engine/analysis';
import { isAmount } from './reading';
import type { Reading } from './reading';

export interface Mark extends Span {
  id: string;
  type?: EntityType;
  status?: Status;
  time?: boolean;
  /** The number of its note on paper. */
  note?: number;
}

/** Names, verbs with a status and times, in the order of the text, the longer first. */
export function marksOf(reading: Reading): Mark[] {
  const { entities, events, times } = reading.analysis;
  const marks: Mark[] = [];
  for (const entity of entities)
    if (!isAmount(entity))
      for (const { start, end, kind } of entity.mentions)
        if (kind === 'name') marks.push({ start, end, id: entity.id, type: entity.type });
  const seen = new Set<number>();
  for (const relation of reading.relations) {
    const { id, predicate, status } = relation;
    if (seen.has(predicate.start) || reading.isDescription(relation)) continue;
    if (status === 'happened' && reading.isSpeech(relation)) continue;
    seen.add(predicate.start);
    marks.push({ start: predicate.start, end: predicate.end, id, status });
  }
  const taken = marks.filter((mark) => mark.status).sort((a, b) => a.start - b.start);
  for (const event of events) {
    if (event.status === 'happened' || event.class === 'reporting' || overlaps(taken, event)) continue;
    marks.push({ start: event.start, end: event.end, id: event.id, status: event.status });
  }
  for (const { id, start, end } of times) marks.push({ start, end, id, time: true });
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  let notes = 0;
  for (const mark of marks) if (needsNote(reading, mark)) mark.note = ++notes;
  return marks;
}

/** Whether a span meets one of those, which are sorted and do not nest. */
function overlaps(sorted: Span[], span: Span): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  return low < sorted.length && sorted[low]!.start < span.end;
}

/** Whatever the article does not simply assert. */
function needsNote(reading: Reading, { id, status }: Mark): boolean {
  return !!status && (status !== 'happened' || vouchersOf(reading, id) !== '');
}

function vouchersOf(reading: Reading, id: string): string {
  const of = reading.relation(id) ?? reading.event(id);
  return of ? reading.vouchersText(of) : '';
}

/** A note on paper: the words that it is on, how the article stands behind them, and who vouches, if anybody does. */
export interface PaperNote {
  words: string;
  status: Status;
  vouchers: string;
}

/** In the order of their numbers, from one. */
export function paperNotes(reading: Reading, marks: Mark[]): PaperNote[] {
  return marks
    .filter(({ note }) => note)
    .map((mark) => ({
      words: reading.slice(mark),
      status: mark.status!,
      vouchers: vouchersOf(reading, mark.id),
    }));
}

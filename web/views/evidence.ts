// What a selection rests on in the text, and what hangs on it.
import type { Span } from '../engine/analysis';
import type { Reading } from './reading';
import type { Selection } from './selection';

/** Spans to show for a selection: the thing itself, what belongs to it, and the places to step through. */
export interface Evidence {
  main: Span[];
  parts: Span[];
  places: Span[];
}

export function evidenceOf(reading: Reading, selection: Selection): Evidence {
  switch (selection.kind) {
    case 'entity': {
      const { mentions, descriptions = [] } = reading.entity(selection.id)!;
      return { main: mentions, parts: descriptions, places: mentions };
    }
    case 'relation': {
      const relation = reading.relation(selection.id)!;
      const { subject, predicate, object, modifiers, others } = relation;
      const parts = [subject, ...(object ? [object] : []), ...others, ...modifiers];
      const again = reading.otherTellings(relation.event);
      return {
        main: [predicate, ...again],
        parts,
        places: [predicate, ...again, ...voucherPlaces(reading, relation)],
      };
    }
    case 'event': {
      const event = reading.event(selection.id)!;
      const time = reading.time(event.time);
      const parts = [...event.participants, ...(time ? [time] : [])];
      const again = reading.otherTellings(event.id);
      return {
        main: [event, ...again],
        parts,
        places: [event, ...again, ...voucherPlaces(reading, event)],
      };
    }
    case 'statement': {
      const statement = reading.statement(selection.id)!;
      const spans = (pairs: [number, number][] = []): Span[] => pairs.map(([start, end]) => ({ start, end }));
      const content = spans(statement.content.spans);
      const places = content.slice(0, 1);
      for (const denial of reading.denialsOf(statement.id))
        places.push(...spans(denial.content.spans).slice(0, 1));
      return {
        main: content,
        parts: [...spans(statement.source?.spans), ...spans(statement.cue.spans)],
        places,
      };
    }
    case 'time': {
      const time = reading.time(selection.id)!;
      return { main: [time], parts: [], places: [time] };
    }
  }
}

/** Where the vouchers speak, outside the sentence itself. */
function voucherPlaces(
  reading: Reading,
  of: { start?: number; statement?: string; sentence?: number },
): Span[] {
  const statement = reading.statement(of.statement);
  if (!statement) return [];
  const own = of.sentence ?? reading.sentenceAt(of.start ?? 0);
  const places = [statement, ...reading.denialsOf(statement.id)]
    .map(({ cue, content }) => cue.spans[0] ?? content.spans[0])
    .filter((pair) => pair !== undefined)
    .map(([start, end]) => ({ start, end }));
  return places.filter((place) => reading.sentenceAt(place.start) !== own);
}

/** Ids of everything that hangs on a selection, itself included. */
export function relatedTo(reading: Reading, selection: Selection): Set<string> {
  const ids = new Set([selection.id]);
  const add = (...more: (string | undefined)[]): void => more.forEach((id) => id && ids.add(id));
  const { statements, events } = reading.analysis;
  for (const relation of reading.relations) {
    const entities = reading.partiesOf(relation);
    if (relation.id === selection.id) add(...entities, relation.event, relation.statement);
    else if (relation.event === selection.id || relation.statement === selection.id)
      add(relation.id, ...entities);
    else if (entities.includes(selection.id)) add(relation.id, relation.event);
  }
  for (const statement of statements) {
    if (statement.id === selection.id) add(statement.source?.entity, statement.denies);
    else if (statement.source?.entity === selection.id) add(statement.id);
    if (statement.denies === selection.id) add(statement.id);
  }
  for (const event of events) {
    const entities = event.participants.map((participant) => participant.entity);
    if (event.id === selection.id) add(...entities, event.time, event.statement);
    else if (event.time === selection.id || event.statement === selection.id) add(event.id);
    else if (entities.includes(selection.id) || event.place === selection.id) add(event.id);
  }
  return ids;
}

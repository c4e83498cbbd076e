// Corrections by hand. The engine is wrong at times and a reader knows better: each correction makes a new
// analysis out of the old one, and leaves a note in it of what was changed.
import type { Analysis, Entity, EntityType, Mention, Span } from '../engine/analysis';
import { typeWords } from './vocabulary';

export type Edit =
  | { kind: 'retype'; entity: string; type: EntityType }
  | { kind: 'merge'; entity: string; into: string }
  /** Takes the mentions that read like `words` out, as an entity of their own. */
  | { kind: 'split'; entity: string; words: string }
  | { kind: 'dismiss'; id: string };

/** What a view says when a reader corrects something. */
export class EditEvent extends CustomEvent<Edit> {
  static readonly type = 'glass-edit';
  constructor(edit: Edit) {
    super(EditEvent.type, { bubbles: true, composed: true, detail: edit });
  }
}

/** The corrected analysis, and the correction in words. */
export function apply(analysis: Analysis, text: string, edit: Edit): { analysis: Analysis; words: string } {
  const done = edits[edit.kind](structuredClone(analysis), text, edit as never);
  done.analysis.warnings.push({ code: 'edited', message: done.words });
  return done;
}

type Done = { analysis: Analysis; words: string };
type Of<K extends Edit['kind']> = Extract<Edit, { kind: K }>;

const edits: { [K in Edit['kind']]: (analysis: Analysis, text: string, edit: Of<K>) => Done } = {
  retype(analysis, _text, { entity: id, type }) {
    const entity = find(analysis, id);
    const words = `“${entity.name}” is not a ${typeWords[entity.type]} but a ${typeWords[type]}`;
    entity.type = type;
    return { analysis, words };
  },

  merge(analysis, _text, { entity: id, into }) {
    const [from, to] = [find(analysis, id), find(analysis, into)];
    to.mentions = [...to.mentions, ...from.mentions].sort((a, b) => a.start - b.start || b.end - a.end);
    to.aliases = [...new Set([...to.aliases, from.name, ...from.aliases])].filter(
      (alias) => alias !== to.name,
    );
    to.salience = Math.min(1, to.salience + from.salience);
    analysis.entities = analysis.entities.filter((entity) => entity !== from);
    refer(analysis, (reference) => (reference === id ? into : reference));
    return { analysis, words: `“${from.name}” is the same as “${to.name}”` };
  },

  split(analysis, text, { entity: id, words }) {
    const entity = find(analysis, id);
    const reads = ({ start, end }: Span): boolean => text.slice(start, end) === words;
    const [out, kept] = [entity.mentions.filter(reads), entity.mentions.filter((mention) => !reads(mention))];
    const own = `e${Math.max(...analysis.entities.map((other) => Number(other.id.slice(1)))) + 1}`;
    const share = out.length / entity.mentions.length;
    analysis.entities.push(newEntity(own, entity, words, out, share));
    Object.assign(entity, {
      mentions: kept,
      salience: entity.salience * (1 - share),
      aliases: entity.aliases.filter((alias) => alias !== words),
    });
    const meant = (at?: Span): boolean =>
      !!at && out.some(({ start, end }) => at.start <= start && end <= at.end);
    refer(analysis, (reference, at) => (reference === id && meant(at) ? own : reference));
    return { analysis, words: `“${words}” is somebody else than “${entity.name}”` };
  },

  dismiss(analysis, text, { id }) {
    const relation = analysis.relations.find((other) => other.id === id);
    if (relation) {
      analysis.relations = analysis.relations.filter(
        ({ predicate: { start, end } }) =>
          start !== relation.predicate.start || end !== relation.predicate.end,
      );
      return {
        analysis,
        words: `“${text.slice(relation.predicate.start, relation.predicate.end)}” was read wrongly`,
      };
    }
    const { name } = find(analysis, id);
    analysis.entities = analysis.entities.filter((entity) => entity.id !== id);
    refer(analysis, (reference) => (reference === id ? undefined : reference));
    return { analysis, words: `“${name}” is no name` };
  },
};

function find(analysis: Analysis, id: string): Entity {
  return analysis.entities.find((entity) => entity.id === id)!;
}

function newEntity(id: string, from: Entity, name: string, mentions: Mention[], share: number): Entity {
  return { id, type: from.type, name, aliases: [], salience: from.salience * share, mentions };
}

/** Changes or removes every reference to an entity; `at` is the span that refers. */
function refer(analysis: Analysis, change: (id: string, at?: Span) => string | undefined): void {
  const update = (holder: { entity?: string }, at?: Span): void => {
    const id = holder.entity && change(holder.entity, at);
    if (id) holder.entity = id;
    else delete holder.entity;
  };
  for (const { subject, object, modifiers } of analysis.relations)
    for (const party of [subject, ...(object ? [object] : []), ...modifiers]) update(party, party);
  for (const event of analysis.events) {
    for (const participant of event.participants) update(participant, participant);
    const place = event.place && change(event.place);
    if (place) event.place = place;
    else delete event.place;
  }
  for (const { source } of analysis.statements) {
    const [start, end] = source?.spans[0] ?? [0, 0];
    if (source) update(source, { start, end });
  }
  for (const entity of analysis.entities) {
    const members = entity.members
      ?.map((id) => change(id))
      .filter((id) => id !== undefined && id !== entity.id);
    if (members) entity.members = [...new Set(members as string[])];
  }
}

// Corrections by hand that outlive the analysis they were made on: an entity is remembered by its name and type, a
// relation by its words, and each correction is made again wherever what it names is found.
import type { Analysis, EntityType } from '../engine/analysis';
import { apply } from './edits';
import type { Edit } from './edits';

interface EntityKey {
  name: string;
  type: EntityType;
}

/** A relation by its words: who, and what. */
interface RelationKey {
  subject: string;
  predicate: string;
}

export type Correction =
  | { kind: 'retype'; entity: EntityKey; type: EntityType }
  | { kind: 'merge'; entity: EntityKey; into: EntityKey }
  | { kind: 'split'; entity: EntityKey; words: string }
  | { kind: 'dismiss'; entity: EntityKey }
  | { kind: 'dismiss'; relation: RelationKey };

export class Corrections {
  private list: Correction[];

  /** `stored` is what `toJSON` once gave; whatever is not a list is taken for none. */
  constructor(stored?: unknown) {
    this.list = Array.isArray(stored) ? (stored as Correction[]) : [];
  }

  /** Remembers an edit of an analysis, in which those before are made already. */
  add(analysis: Analysis, edit: Edit): void {
    const correction = correctionOf(analysis, edit);
    if (correction) this.list.push(correction);
  }

  /** The analysis with every correction that still finds what it names, in their order; the last one in words. */
  apply(analysis: Analysis, text: string): { analysis: Analysis; words: string } {
    let done = { analysis, words: '' };
    for (const correction of this.list) {
      const edit = editOf(done.analysis, text, correction);
      if (edit) done = apply(done.analysis, text, edit);
    }
    return done;
  }

  /** Forgets the last correction that is made in this analysis; says whether there was one. */
  undo(analysis: Analysis, text: string): boolean {
    let current = analysis;
    let last = -1;
    this.list.forEach((correction, index) => {
      const edit = editOf(current, text, correction);
      if (!edit) return;
      current = apply(current, text, edit).analysis;
      last = index;
    });
    if (last < 0) return false;
    this.list.splice(last, 1);
    return true;
  }

  clear(): void {
    this.list = [];
  }

  toJSON(): Correction[] {
    return this.list;
  }
}

function correctionOf(analysis: Analysis, edit: Edit): Correction | null {
  if (edit.kind === 'dismiss') {
    const relation = analysis.relations.find(({ id }) => id === edit.id);
    if (relation)
      return {
        kind: 'dismiss',
        relation: { subject: relation.subject.text, predicate: relation.predicate.text },
      };
  }
  const entity = keyOf(analysis, edit.kind === 'dismiss' ? edit.id : edit.entity);
  if (!entity) return null;
  switch (edit.kind) {
    case 'retype':
      return { ...edit, entity };
    case 'split':
      return { ...edit, entity };
    case 'merge': {
      const into = keyOf(analysis, edit.into);
      return into && { kind: 'merge', entity, into };
    }
    case 'dismiss':
      return { kind: 'dismiss', entity };
  }
}

/** The edit that a correction comes to in this analysis, or null where it no longer fits. */
function editOf(analysis: Analysis, text: string, correction: Correction): Edit | null {
  if ('relation' in correction) {
    const id = relationWith(analysis, correction.relation);
    return id ? { kind: 'dismiss', id } : null;
  }
  const entity = entityWith(analysis, correction.entity);
  if (!entity) return null;
  switch (correction.kind) {
    case 'retype':
      return { kind: 'retype', entity, type: correction.type };
    case 'split':
      return splits(analysis, text, entity, correction.words)
        ? { kind: 'split', entity, words: correction.words }
        : null;
    case 'merge': {
      const into = entityWith(analysis, correction.into);
      return into && into !== entity ? { kind: 'merge', entity, into } : null;
    }
    case 'dismiss':
      return { kind: 'dismiss', id: entity };
    default:
      return null;
  }
}

/** Whether some mentions of an entity read like that, and others do not. */
function splits(analysis: Analysis, text: string, id: string, words: string): boolean {
  const { mentions } = analysis.entities.find((entity) => entity.id === id)!;
  const alike = mentions.filter(({ start, end }) => text.slice(start, end) === words).length;
  return alike > 0 && alike < mentions.length;
}

function keyOf(analysis: Analysis, id: string): EntityKey | null {
  const entity = analysis.entities.find((other) => other.id === id);
  return entity ? { name: entity.name, type: entity.type } : null;
}

/** The id of an entity by name and type. */
export function entityWith(analysis: Analysis, key: EntityKey | undefined): string | undefined {
  return analysis.entities.find(({ name, type }) => name === key?.name && type === key.type)?.id;
}

function relationWith(analysis: Analysis, key: RelationKey): string | undefined {
  return analysis.relations.find(
    ({ subject, predicate }) => subject.text === key.subject && predicate.text === key.predicate,
  )?.id;
}

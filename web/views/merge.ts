// "Vidal and Quiroga will sign": the engine gives a relation for each of them, a reader wants one sentence.
import type { Argument, Relation, Span } from '../engine/analysis';
import { listed } from './dom';

/** A relation that may stand for several: its texts name all parties, `others` are those after the first. */
export interface MergedRelation extends Relation {
  others: Argument[];
  /** Which side they stand on. */
  side: 'subject' | 'object';
  /** Ids of the relations that went into it, its own first. */
  ids: string[];
}

/** Merges what differs in its subjects only, or in coordinated objects only. The order of the text is kept. */
export function mergeRelations(relations: Relation[], text: string): MergedRelation[] {
  const merged: MergedRelation[] = [];
  const bySentence = new Map<number, MergedRelation[]>();
  for (const relation of relations) {
    const near = bySentence.get(relation.sentence) ?? [];
    if (near.some((other) => join(other, relation, text))) continue;
    const own: MergedRelation = { ...relation, others: [], side: 'subject', ids: [relation.id] };
    merged.push(own);
    bySentence.set(relation.sentence, [...near, own]);
  }
  return merged.map(withTexts);
}

/** Adds a relation to another where one sentence can tell both. */
function join(to: MergedRelation, relation: Relation, text: string): boolean {
  if (!sameDeed(to, relation)) return false;
  const side = sameSpan(to.object, relation.object)
    ? 'subject'
    : sameSpan(to.subject, relation.subject)
      ? 'object'
      : null;
  if (!side || (to.others.length && to.side !== side)) return false;
  const [first, second] = [to[side], relation[side]];
  if (!first || !second || !coordinated(first, second, text)) return false;
  to.side = side;
  to.others.push(second);
  to.ids.push(relation.id);
  return true;
}

function sameSpan(a: Span | undefined, b: Span | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

function sameDeed(a: Relation, b: Relation): boolean {
  return (
    sameSpan(a.predicate, b.predicate) &&
    a.predicate.text === b.predicate.text &&
    a.status === b.status &&
    a.statement === b.statement
  );
}

/** "A and B", "A, B or C": what stands between two arguments joins them. */
function coordinated(a: Argument, b: Argument, text: string): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const between = text.slice(first.end, second.start);
  return (
    first.end <= second.start &&
    between.length < 160 &&
    /,|\b(and|or|as well as)\b/.test(between) &&
    !/[.;!?]\s/.test(between)
  );
}

function withTexts(relation: MergedRelation): MergedRelation {
  const { side, others } = relation;
  const own = relation[side];
  if (!own || !others.length) return relation;
  return { ...relation, [side]: { ...own, text: listed([own.text, ...others.map(({ text }) => text)]) } };
}

// An analysis together with its text, indexed once for all views. Never changes; corrections by hand make a new
// one.
import type {
  Analysis,
  Entity,
  Event as NewsEvent,
  Relation,
  Span,
  Statement,
  Status,
  Time,
  TimelineItem,
} from '../engine/analysis';
import { capital, listed, shorten } from './dom';
import { mergeRelations } from './merge';
import type { MergedRelation } from './merge';
import type { Selection } from './selection';
import { statusWords, thirdPerson } from './vocabulary';

export type { NewsEvent };

/** A paragraph of the text, with its sentences' numbers. */
export interface Paragraph extends Span {
  first: number;
  last: number;
}

/** Who vouches for something, and who contradicts it, by name. */
export interface Vouchers {
  says: string[];
  denies: string[];
  /** Whether those who say so are several: "officials say", "a report says". */
  several: boolean;
}

type Item = Entity | Relation | Statement | NewsEvent | Time;

/** "We", of whom the article says nothing else, are nobody that a reader looks for. */
const isNobody = ({ mentions }: Entity): boolean => mentions.every(({ kind }) => kind === 'pronoun');

export class Reading {
  readonly paragraphs: Paragraph[];
  /** Those entities that a reader would call one: amounts are left to the text. */
  readonly cast: Entity[];
  /** Who did what, a sentence each: what differs in a party alone is told together. */
  readonly relations: MergedRelation[];
  /** An entry an event; how it is told again is in the entry's mentions. */
  readonly timeline: TimelineItem[];
  private readonly items = new Map<string, Item>();
  /** Of further tellings their own labels. */
  private readonly labels = new Map<string, string>();
  private readonly timelineOf = new Map<string, TimelineItem>();
  private readonly relationOf = new Map<string, MergedRelation>();
  private readonly deniedBy = new Map<string, Statement[]>();

  private readonly speech = new Set<string>();
  private readonly weights = new Map<string, number>();

  constructor(
    readonly text: string,
    readonly analysis: Analysis,
    /** Whether the engine has finished: what is not there yet may still come. */
    readonly isWhole = true,
  ) {
    const { entities, relations, statements, events, times, timeline } = analysis;
    for (const layer of [entities, relations, statements, events, times])
      for (const item of layer) this.items.set(item.id, item);
    this.timeline = timeline.filter((item) => !item.of);
    for (const item of this.timeline)
      for (const event of item.mentions ?? [item.event]) this.timelineOf.set(event, item);
    for (const { of, event, label } of timeline) if (of) this.labels.set(event, label);
    this.relations = mergeRelations(relations, text);
    for (const relation of this.relations) {
      for (const id of relation.ids) this.items.set(id, relation);
      if (relation.event && !this.relationOf.has(relation.event))
        this.relationOf.set(relation.event, relation);
    }
    const cues = statements.flatMap(({ cue }) => cue.spans);
    for (const relation of this.relations) if (this.saysOnly(relation, cues)) this.speech.add(relation.id);
    for (const relation of this.relations) this.weights.set(relation.id, this.weigh(relation));
    for (const statement of statements)
      if (statement.denies)
        this.deniedBy.set(statement.denies, [...this.denialsOf(statement.denies), statement]);
    this.paragraphs = paragraphsOf(text, analysis);
    this.cast = entities.filter((entity) => !isAmount(entity) && !isNobody(entity));
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  }

  has(selection: Selection): boolean {
    return this.items.has(selection.id);
  }

  entity(id: string | undefined): Entity | undefined {
    return id ? (this.items.get(id) as Entity | undefined) : undefined;
  }
  relation(id: string | undefined): MergedRelation | undefined {
    return id ? (this.items.get(id) as MergedRelation | undefined) : undefined;
  }
  statement(id: string | undefined): Statement | undefined {
    return id ? (this.items.get(id) as Statement | undefined) : undefined;
  }
  event(id: string | undefined): NewsEvent | undefined {
    return id ? (this.items.get(id) as NewsEvent | undefined) : undefined;
  }
  time(id: string | undefined): Time | undefined {
    return id ? (this.items.get(id) as Time | undefined) : undefined;
  }
  /** The entry of an event, however often it is told. */
  timelineItem(event: string | undefined): TimelineItem | undefined {
    return event ? this.timelineOf.get(event) : undefined;
  }
  /** Where the text tells of the same event again. */
  otherTellings(event: string | undefined): NewsEvent[] {
    const mentions = this.timelineItem(event)?.mentions ?? [];
    return mentions
      .filter((id) => id !== event)
      .map((id) => this.event(id))
      .filter((other) => other !== undefined);
  }
  relationOfEvent(event: string): MergedRelation | undefined {
    return this.relationOf.get(event);
  }
  /** A selection under the id that the views show. */
  canonical(selection: Selection): Selection {
    return selection.kind === 'relation'
      ? { ...selection, id: this.relation(selection.id)?.id ?? selection.id }
      : selection;
  }

  /** Everybody whom a relation names. */
  partiesOf({ subject, object, modifiers, others }: MergedRelation): string[] {
    const parties = [subject, object, ...others, ...modifiers].map((party) => party?.entity);
    return unique(parties.filter((id) => id !== undefined));
  }

  /**
   * Whether a relation's own verb does no more than introduce a statement. That of "is expected to offer" is "offer",
   * which introduces none, and a court that sentenced somebody did so, whatever it said with it.
   */
  private saysOnly({ event: id, predicate, object }: Relation, cues: [number, number][]): boolean {
    const event = this.event(id);
    if (event?.class === 'occurrence' && object) return false;
    const verb = event ?? predicate;
    return cues.some(([start, end]) => start <= verb.start && verb.end <= end);
  }

  /** Somebody's saying so is told by the statements; as a deed it would stand there twice. */
  isSpeech({ id }: Relation): boolean {
    return this.speech.has(id);
  }

  /** The event of somebody's saying so. */
  isSpeechEvent({ id, class: kind }: NewsEvent): boolean {
    const relation = this.relationOfEvent(id);
    return relation ? this.isSpeech(relation) : kind === 'reporting';
  }

  /** A relation that was read out of a title or an apposition, with a verb that is not in the text. */
  isDescription({ predicate }: Relation): boolean {
    const words = this.text.slice(predicate.start, predicate.end);
    return predicate.lemma === 'be' && words !== predicate.text && !/^['’]/.test(words);
  }

  denialsOf(statement: string): Statement[] {
    return this.deniedBy.get(statement) ?? [];
  }

  /** The number of the sentence that holds an offset. */
  sentenceAt(offset: number): number {
    const { sentences } = this.analysis;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.min(low, sentences.length - 1);
  }

  sentenceSpan(offset: number): Span {
    return this.analysis.sentences[this.sentenceAt(offset)] ?? { start: 0, end: this.text.length };
  }

  /** The headline, when the text has one or the caller gave one. */
  get title(): string {
    return this.analysis.document.title ?? '';
  }

  /** Whether the text itself begins with its headline. */
  get titleInText(): boolean {
    const first = this.paragraphs[0];
    return !!first && !!this.title && this.slice(first).trim() === this.title.replace(/\s+/g, ' ').trim();
  }

  // ------------------------------------------------------------ words

  /** Who said it: a name, the words of the text, or an honest blank. */
  speaker(statement: Statement): string {
    const entity = this.entity(statement.source?.entity);
    const words = statement.source?.spans
      .map(([start, end]) => this.slice({ start, end }))
      .join(' ')
      .replace(/^both /i, '');
    // An entity is only the first of several who speak together: "Moscow and Tehran".
    const together =
      !!words && words.length <= 60 && / and /.test(words) && !/ and /.test(entity?.name ?? '');
    if (entity && !together) return capital(entity.name);
    // "Doe, who said so": a pronoun alone tells a reader nothing.
    const isNamed = !!words && !/^(?:who|which|that)$/i.test(words);
    return isNamed ? capital(shorten(words, 60)) : 'A source that is not named';
  }

  /** What was said, in the words of the text, without the marks and conjunctions around it. */
  quoted(statement: Statement): string {
    return statement.content.spans
      .map(([start, end]) => bare(this.slice({ start, end })))
      .filter(Boolean)
      .join(' … ');
  }

  vouchers(of: { statement?: string; status: Status }): Vouchers {
    const statement = this.statement(of.statement);
    if (!statement) return { says: [], denies: [], several: false };
    const own = this.speaker(statement);
    const others = this.denialsOf(statement.id).map((denial) => this.speaker(denial));
    if (of.status === 'denied' || statement.stance === 'deny') {
      const claim = this.statement(statement.denies);
      return {
        says: claim ? [this.speaker(claim)] : [],
        denies: unique([own, ...others]),
        several: !!claim && this.isSeveral(claim),
      };
    }
    return { says: [own], denies: unique(others), several: this.isSeveral(statement) };
  }

  /** Whether a speaker is several: by "and", or by a common noun in the plural, "officials in both countries". */
  private isSeveral(statement: Statement): boolean {
    const entity = this.entity(statement.source?.entity);
    const speaker = this.speaker(statement);
    if (/ and /.test(speaker)) return speaker !== capital(entity?.name ?? '') || !!entity?.members?.length;
    if (entity?.mentions.some(({ kind }) => kind === 'name')) return false;
    const words = speaker.split(/,| (?:of|in|from|for|at|on|with|who|that|to|familiar|close)\b/)[0]!;
    return /(?:people|police|men|women|children|[^su'’i]s)$/.test(words);
  }

  /** "Ukraine says · denied by Moscow"; empty when the article itself says so. */
  vouchersText(of: { statement?: string; status: Status }): string {
    const { says, denies, several } = this.vouchers(of);
    const parts = [];
    if (says.length) parts.push(`${listed(says)} ${several ? 'say' : 'says'}`);
    if (denies.length) parts.push(`denied by ${listed(denies)}`);
    return parts.join(' · ');
  }

  /** The words of a relation after its subject, in the order of the text. */
  relationRest(relation: Relation, modifiers = 3): string {
    const after = relation.modifiers
      .filter((modifier) => modifier.start >= relation.predicate.end)
      .sort((a, b) => a.start - b.start)
      .slice(0, modifiers);
    return [relation.predicate.text, relation.object?.text, ...after.map((modifier) => modifier.text)]
      .filter(Boolean)
      .join(' ');
  }

  relationText(relation: Relation, modifiers = 3): string {
    return `${capital(relation.subject.text)} ${this.relationRest(relation, modifiers)}`;
  }

  eventText(event: NewsEvent): string {
    const item = this.timelineItem(event.id);
    const label = this.labels.get(event.id) ?? item?.label;
    if (label) return capital(label);
    const relation = this.relationOfEvent(event.id);
    return relation ? this.relationText(relation) : capital(this.slice(event));
  }

  /** A selection in one line, for the bar: what it is, and where it stands. */
  describe(selection: Selection): { name: string; note: string; status?: Status } {
    switch (selection.kind) {
      case 'entity': {
        const entity = this.entity(selection.id)!;
        return { name: capital(entity.name), note: entity.description ?? '' };
      }
      case 'relation': {
        const relation = this.relation(selection.id)!;
        return { name: this.relationText(relation), ...this.standing(relation) };
      }
      case 'event': {
        const event = this.event(selection.id)!;
        return { name: this.eventText(event), ...this.standing(event) };
      }
      case 'statement': {
        const statement = this.statement(selection.id)!;
        const denied = this.denialsOf(statement.id).map((denial) => this.speaker(denial));
        const note = denied.length ? `denied by ${listed(unique(denied))}` : '';
        const verb = this.isSeveral(statement) ? statement.stance : thirdPerson(statement.stance);
        const quoted = shorten(this.quoted(statement), 140);
        return { name: `${this.speaker(statement)} ${verb}: ${quoted}`, note };
      }
      case 'time': {
        const time = this.time(selection.id)!;
        return { name: this.slice(time), note: time.value };
      }
    }
  }

  /** Status in words, the vouchers, and the words of the text that it was read from. */
  private standing(of: Relation | NewsEvent): { note: string; status: Status } {
    const { status } = of;
    const vouchers = this.vouchersText(of);
    const words = 'predicate' in of ? of.predicate.text : this.slice(of);
    const why = vouchers || `${statusWords[status].meaning}: “${words}”`;
    return { note: why, status };
  }

  /** How much of the story a relation is: its parties' salience, its place in the text, how sure it is. */
  weight({ id }: Relation): number {
    return this.weights.get(id) ?? 0;
  }

  private weigh(relation: Relation): number {
    const kind = this.isSpeech(relation) || this.isDescription(relation) ? 0.3 : 1;
    const salience = (id?: string): number => this.entity(id)?.salience ?? 0;
    const parties = salience(relation.subject.entity) + 0.7 * salience(relation.object?.entity);
    const early = 1 / (1 + relation.sentence / 4);
    const detail = (relation.object ? 0.2 : 0) + 0.1 * Math.min(3, relation.modifiers.length);
    return kind * (0.3 + detail + parties + 0.5 * early) * (0.3 + relation.confidence);
  }
}

/** Drops a leading "that", enclosing quotation marks and the comma before the speaker. */
function bare(words: string): string {
  const inner = words.replace(/^that\s+(?=\S)/, '');
  const quotation = /^["“‘«„](.*?)[,]?["”’»“][,]?$/.exec(inner);
  return quotation && !/["“”]/.test(quotation[1]!) ? quotation[1]! : inner.replace(/,$/, '');
}

/** Amounts are entities to the engine, but nobody asks who they are. */
export function isAmount(entity: Entity): boolean {
  return entity.type === 'money' || entity.type === 'percent' || entity.type === 'quantity';
}

export function unique<T>(items: T[]): T[] {
  return [...new Set(items)];
}

/** Paragraphs cover every letter of the text, even what no sentence holds. */
function paragraphsOf(text: string, analysis: Analysis): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  analysis.sentences.forEach((sentence, index) => {
    const open = paragraphs.at(-1);
    if (open && analysis.sentences[open.first]!.paragraph === sentence.paragraph) {
      open.end = sentence.end;
      open.last = index;
    } else paragraphs.push({ start: sentence.start, end: sentence.end, first: index, last: index });
  });
  paragraphs.forEach((paragraph, index) => {
    const next = paragraphs[index + 1]?.start ?? text.length;
    paragraph.end += text.slice(paragraph.end, next).trimEnd().length;
  });
  if (!paragraphs.length && text.trim()) paragraphs.push({ start: 0, end: text.length, first: 0, last: -1 });
  return paragraphs;
}

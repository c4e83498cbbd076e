// The article in ten seconds: the headline event, the three that it is about, what is certain, claimed, planned
// and denied, and a small timeline.
import type { Relation, Status, TimelineItem } from '../engine/analysis';
import { rangeText } from './dates';
import { capital, fill, h } from './dom';
import type { Reading } from './reading';
import { View, nothing } from './view';
import { badge, glyph, sign } from './vocabulary';

interface Bucket {
  name: string;
  statuses: Status[];
  /** Within a list, what its name says comes before what `also` belongs there. */
  also: Status[];
  /** Where there is nothing of the kind; empty where the list itself is left out then. */
  none: string;
}

/** A disputed thing is a claim and a denial at once: it is told once, and neither list lacks it. */
const buckets: Bucket[] = [
  {
    name: 'Certain',
    statuses: ['happened', 'ongoing'],
    also: [],
    none: 'The article asserts nothing on its own.',
  },
  { name: 'Claimed', statuses: ['alleged'], also: [], none: 'No claims but those that are disputed.' },
  { name: 'Planned', statuses: ['planned'], also: ['possible'], none: 'Nothing is announced.' },
  { name: 'Denied', statuses: ['denied'], also: ['did-not-happen'], none: 'Nothing but what is disputed.' },
  { name: 'Disputed', statuses: ['disputed'], also: [], none: '' },
];
/** The same where nothing is disputed. */
const noneAtAll: Record<string, string> = { Claimed: 'No claims.', Denied: 'Nothing is denied.' };
const perBucket = 4;
const onTimeline = 6;

export class OverviewView extends View {
  protected override draw(reading: Reading): void {
    const ranked = reading.relations
      .filter((relation) => !reading.isSpeech(relation) && !reading.isDescription(relation))
      .sort((a, b) => reading.weight(b) - reading.weight(a));
    if (!ranked.length && !reading.cast.length && reading.isWhole) {
      fill(this, nothing(reading, 'There is too little here to sum up.'));
      return;
    }
    const lead = leadOf(reading, ranked);
    fill(
      this,
      lead && headline(reading, lead),
      actors(reading),
      reading.isWhole ? h('div.buckets', null, ...bucketsOf(reading, ranked)) : nothing(reading, ''),
      smallTimeline(reading),
    );
  }
}

/**
 * The heaviest relation among the first sentences after the headline, where news says what it is about; a participle,
 * "ending eleven years of talks", only says something by the way.
 */
function leadOf(reading: Reading, ranked: Relation[]): Relation | undefined {
  const first = reading.titleInText ? 1 : 0;
  const early = ranked.filter(({ sentence }) => first <= sentence && sentence < first + 4);
  const told = early.filter(({ predicate }) => !/^\w+ing$/.test(predicate.text));
  return told.find(({ object }) => object) ?? told[0] ?? early[0] ?? ranked[0];
}

function headline(reading: Reading, relation: Relation): HTMLElement {
  const item = reading.timelineItem(relation.event);
  const when = item && rangeText(item.earliest, item.latest, reading.analysis.document.published);
  const vouchers = reading.vouchersText(relation);
  return h(
    'button.lead',
    { 'type': 'button', 'data-pick': relation.id, 'data-status': relation.status },
    h('span.lead-text', null, reading.relationText(relation, 4)),
    h(
      'span.lead-foot',
      null,
      badge(relation.status),
      when && h('span', { title: item?.edtf }, when),
      vouchers && h('span.voucher', null, vouchers),
    ),
  );
}

function actors(reading: Reading): HTMLElement | null {
  const three = reading.cast
    .filter(({ mentions }) => mentions.some(({ kind }) => kind === 'name'))
    .slice(0, 3);
  if (!three.length) return null;
  return h(
    'ul.actors',
    { 'aria-label': 'Whom the story is about' },
    ...three.map((entity) =>
      h(
        'li',
        null,
        h(
          'button.actor',
          { 'type': 'button', 'data-pick': entity.id },
          h('span.card-name', null, glyph(entity.type), h('b', null, entity.name)),
          h('span.card-description', null, entity.description ?? ''),
        ),
      ),
    ),
  );
}

function bucketsOf(reading: Reading, ranked: Relation[]): HTMLElement[] {
  const isDisputed = ranked.some(({ status }) => status === 'disputed');
  return buckets
    .filter(({ none }) => none || isDisputed)
    .map(({ name, statuses, also, none }) => {
      const relations = [statuses, also].flatMap((some) =>
        ranked.filter(({ status }) => some.includes(status)),
      );
      return bucket(reading, name, relations, (!isDisputed && noneAtAll[name]) || none);
    });
}

function bucket(reading: Reading, name: string, relations: Relation[], none: string): HTMLElement {
  const seen = new Set<string>();
  const distinct = relations.filter((relation) => {
    const text = reading.relationText(relation, 1);
    return !seen.has(text) && seen.add(text);
  });
  return h(
    'section.bucket',
    { 'data-bucket': name.toLowerCase() },
    h('h2.group-title', null, name, distinct.length > 0 && h('span.count', null, distinct.length)),
    !distinct.length && h('p.none', null, none),
    h(
      'ul.plain',
      null,
      ...distinct
        .slice(0, perBucket)
        .map((relation) =>
          h(
            'li',
            null,
            h(
              'button.line',
              { 'type': 'button', 'data-pick': relation.id },
              sign(relation.status),
              h(
                'span',
                null,
                h('b', null, capital(relation.subject.text)),
                ' ',
                reading.relationRest(relation, 1),
                source(reading, relation),
              ),
            ),
          ),
        ),
    ),
  );
}

/** Who vouches for it, where the article itself does not. */
function source(reading: Reading, relation: Relation): HTMLElement | null {
  const vouchers = reading.vouchersText(relation);
  return vouchers ? h('span.voucher.source', null, vouchers) : null;
}

function smallTimeline(reading: Reading): HTMLElement | null {
  const dated = reading.timeline.filter(
    ({ event, earliest, latest }) => (earliest || latest) && !reading.isSpeechEvent(reading.event(event)!),
  );
  if (!dated.length) return null;
  const weight = (item: TimelineItem): number => {
    const relation = reading.relationOfEvent(item.event);
    return relation ? reading.weight(relation) : 0;
  };
  const strongest = new Set([...dated].sort((a, b) => weight(b) - weight(a)).slice(0, onTimeline));
  const published = reading.analysis.document.published;
  return h(
    'section',
    null,
    h('h2.group-title', null, 'When'),
    h(
      'ol.ticker',
      null,
      ...dated
        .filter((item) => strongest.has(item))
        .map((item) => {
          const event = reading.event(item.event)!;
          const pick = reading.relationOfEvent(item.event)?.id ?? item.event;
          return h(
            'li',
            null,
            h(
              'button.line',
              { 'type': 'button', 'data-pick': pick },
              h('span.ticker-date', { title: item.edtf }, rangeText(item.earliest, item.latest, published)),
              sign(event.status),
              h('span', null, reading.eventText(event)),
            ),
          );
        }),
    ),
  );
}

customElements.define('glass-overview', OverviewView);

// Who and what the article is about: by group, the most salient first, each with its description and where in the
// article it comes up. The chosen one opens.
import type { Entity, EntityType } from '../engine/analysis';
import { fill, h, plural, s } from './dom';
import { EditEvent } from './edits';
import { isAmount, unique } from './reading';
import type { Reading } from './reading';
import type { Selection } from './selection';
import { View, nothing } from './view';
import { entityGroups, glyph, statusWord, thirdPerson, typeWords } from './vocabulary';

/** How many of a group are shown before the reader asks for the rest. */
const shownAtFirst = 8;

export class EntitiesView extends View {
  private readonly opened = new Set<string>();

  override reset(): void {
    this.opened.clear();
  }

  override showAll(): void {
    for (const { name } of entityGroups) this.opened.add(name);
    if (this.reading) this.draw(this.reading);
  }

  protected override draw(reading: Reading): void {
    const groups = entityGroups
      .map(({ name, types }) => ({
        name,
        entities: reading.analysis.entities.filter(({ type }) => types.includes(type)),
      }))
      .filter(({ entities }) => entities.length);
    if (!groups.length) {
      fill(this, nothing(reading, 'No names were found in this text.'));
      return;
    }
    fill(this, ...groups.map(({ name, entities }) => this.group(reading, name, entities)));
  }

  private group(reading: Reading, name: string, entities: Entity[]): HTMLElement {
    const amounts = isAmount(entities[0]!);
    const all = this.opened.has(name) || entities.length <= shownAtFirst + 2;
    const shown = all ? entities : entities.slice(0, shownAtFirst);
    return h(
      'section.group',
      { 'data-group': name },
      h('h2.group-title', null, name, h('span.count', null, entities.length)),
      h(
        'ul.cards',
        { class: amounts ? 'cards is-amounts' : 'cards' },
        ...shown.map((entity) => card(reading, entity)),
      ),
      !all &&
        h(
          'button.more',
          { type: 'button', onclick: () => this.more(reading, name, shown.length) },
          `Show ${entities.length - shown.length} more`,
        ),
    );
  }

  /** Opens a group whole, and goes on at the first that was held back. */
  private more(reading: Reading, name: string, shown: number): void {
    this.open(reading, name);
    this.querySelectorAll<HTMLElement>(`[data-group="${name}"] .card-button`)[shown]?.focus();
  }

  private open(reading: Reading, name: string): void {
    this.opened.add(name);
    this.draw(reading);
    super.mark(reading, this.selection);
  }

  protected override mark(reading: Reading, selection: Selection | null): void {
    super.mark(reading, selection);
    this.querySelector('.details')?.remove();
    const entity = selection?.kind === 'entity' ? reading.entity(selection.id) : undefined;
    if (!entity) return;
    const find = (): Element | null => this.querySelector(`[data-pick="${entity.id}"]`);
    if (!find()) {
      const group = entityGroups.find(({ types }) => types.includes(entity.type))!;
      this.open(reading, group.name);
    }
    find()?.closest('li')?.append(details(reading, entity));
  }
}

function card(reading: Reading, entity: Entity): HTMLElement {
  const count = entity.mentions.length;
  return h(
    'li.card',
    null,
    h(
      'button.card-button',
      { 'type': 'button', 'data-pick': entity.id },
      h(
        'span.card-name',
        null,
        glyph(entity.type),
        h('b', null, entity.name),
        h('span.sr', null, `, ${typeWords[entity.type]}`),
      ),
      entity.description && h('span.card-description', null, entity.description),
      h('span.card-foot', null, sparkline(reading, entity), h('span.count', null, plural(count, 'mention'))),
    ),
  );
}

/** A tick for each mention, where it stands between the beginning and the end of the article. */
function sparkline(reading: Reading, entity: Entity): SVGElement {
  const length = Math.max(1, reading.text.length);
  const ticks = entity.mentions
    .map(({ start, kind }) => {
      const x = ((start / length) * 98 + 1).toFixed(1);
      return `M${x} ${kind === 'name' ? 1 : 4}V11`;
    })
    .join('');
  return s(
    'svg.sparkline',
    {
      'viewBox': '0 0 100 12',
      'preserveAspectRatio': 'none',
      'aria-hidden': 'true',
      'data-type': entity.type,
    },
    s('path.sparkline-base', { d: 'M0 11.5H100' }),
    s('path.sparkline-ticks', { d: ticks }),
  );
}

function details(reading: Reading, entity: Entity): HTMLElement {
  const { statements } = reading.analysis;
  const involved = reading.relations
    .filter((relation) => reading.partiesOf(relation).includes(entity.id) && !reading.isSpeech(relation))
    .slice(0, 8);
  const said = statements.filter(({ source }) => source?.entity === entity.id).slice(0, 5);
  const members = (entity.members ?? []).map((id) => reading.entity(id)?.name).filter(Boolean);
  return h(
    'div.details',
    null,
    h(
      'dl.facts',
      null,
      ...term('Also called', entity.aliases.join(', ')),
      ...term('Members', members.join(', ')),
      ...term('Kind', entity.kind ?? ''),
      ...(entity.wikidata ? [h('dt', null, 'Wikidata'), h('dd', null, wikidataLink(entity.wikidata))] : []),
    ),
    tools(reading, entity),
    involved.length > 0 && h('h3.minor', null, 'Takes part in'),
    h(
      'ul.plain',
      null,
      ...involved.map((relation) =>
        h(
          'li',
          null,
          h(
            'button.line',
            { 'type': 'button', 'data-pick': relation.id },
            statusWord(relation.status),
            ' ',
            h('span', null, reading.relationText(relation, 2)),
          ),
        ),
      ),
    ),
    said.length > 0 && h('h3.minor', null, 'Says'),
    h(
      'ul.plain',
      null,
      ...said.map((statement) =>
        h(
          'li',
          null,
          h(
            'button.line',
            { 'type': 'button', 'data-pick': statement.id },
            h('span.lead-word', null, thirdPerson(statement.stance)),
            ' ',
            h('span', null, reading.quoted(statement)),
          ),
        ),
      ),
    ),
  );
}

/** Corrections by hand: what it is, whom it is the same as, what does not belong to it. */
function tools(reading: Reading, entity: Entity): HTMLElement {
  const correct = (edit: EditEvent['detail']) => (event: Event) => {
    (event.target as Element).dispatchEvent(new EditEvent(edit));
  };
  const { id } = entity;
  const others = reading.cast
    .filter((other) => other.id !== id)
    .map((other): [string, string] => [other.id, other.name]);
  const types = (Object.keys(typeWords) as EntityType[]).map((type): [string, string] => [
    type,
    typeWords[type],
  ]);
  const forms = unique(entity.mentions.map((mention) => reading.text.slice(mention.start, mention.end)));
  return h(
    'div.tools-row',
    { 'role': 'group', 'aria-label': 'Correct' },
    picker('retype', 'Is a', types, entity.type, (value, from) =>
      from.dispatchEvent(new EditEvent({ kind: 'retype', entity: id, type: value as EntityType })),
    ),
    others.length > 0 &&
      picker('merge', 'Same as', [['', '…'], ...others], '', (into, from) =>
        from.dispatchEvent(new EditEvent({ kind: 'merge', entity: id, into })),
      ),
    forms.length > 1 &&
      picker(
        'split',
        'Split off',
        [['', '…'], ...forms.map((form): [string, string] => [form, form])],
        '',
        (words, from) => from.dispatchEvent(new EditEvent({ kind: 'split', entity: id, words })),
      ),
    h(
      'button.link',
      { 'type': 'button', 'data-tool': 'dismiss', 'onclick': correct({ kind: 'dismiss', id }) },
      'Dismiss',
    ),
  );
}

function picker(
  tool: string,
  name: string,
  options: [string, string][],
  chosen: string,
  changed: (value: string, from: Element) => void,
): HTMLElement {
  const select = h(
    'select',
    {
      'data-tool': tool,
      'onchange': () =>
        (select as HTMLSelectElement).value && changed((select as HTMLSelectElement).value, select),
    },
    ...options.map(([value, words]) => h('option', { value, selected: value === chosen }, words)),
  );
  return h('label.field', null, h('span', null, name), select);
}

function term(name: string, value: string): HTMLElement[] {
  return value ? [h('dt', null, name), h('dd', null, value)] : [];
}

/** A plain link: nothing is fetched until a reader follows it. */
function wikidataLink(id: string): HTMLElement {
  return h('a', { href: `https://www.wikidata.org/wiki/${id}`, rel: 'noreferrer', target: '_blank' }, id);
}

customElements.define('glass-entities', EntitiesView);

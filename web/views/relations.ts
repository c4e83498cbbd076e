// Who did what to whom: the same relations as sentences, as a table, or as a graph, under the same filters.
import type { Entity, Status } from '../engine/analysis';
import type { MergedRelation } from './merge';
import { afterPaint, capital, fill, h, plural } from './dom';
import { unique } from './reading';
import type { Reading } from './reading';
import type { Selection } from './selection';
import { View, nothing } from './view';
import { badge, glyph, sign, statusWords, statuses } from './vocabulary';
import { drawGraph } from './graph';
import { narrowField, wideField } from './graph-layout';
import type { Field } from './graph-layout';

type Form = 'list' | 'table' | 'graph';
type Order = 'text' | 'weight' | 'date';

/** More rows than any screen shows at once; those after them are drawn when these are painted. */
const atOnce = 40;

/** Below this confidence a relation is set in lighter ink. */
const unsure = 0.3;

interface Filter {
  /** Whether sayings are shown too: "Bolivia accused its neighbours". */
  speech: boolean;
  status: Set<Status>;
  entity: string;
  source: string;
  words: string;
}

export class RelationsView extends View {
  private form: Form = 'list';
  private order: Order = 'text';
  private filter: Filter = emptyFilter();
  private results: HTMLElement | null = null;
  /** Draws the rows that are still missing; null when there are none. */
  private drawRest: (() => void) | null = null;
  /** What a graph is drawn on; it is drawn anew when a phone is turned. */
  private field: Field = wideField;
  private readonly resize = new ResizeObserver(() => {
    if (this.reading && this.form === 'graph' && this.field !== this.fieldNow())
      this.drawResults(this.reading);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resize.disconnect();
  }

  private fieldNow(): Field {
    const width = this.clientWidth;
    return width > 0 && width < 440 ? narrowField : wideField;
  }

  override reset(): void {
    this.filter = emptyFilter();
  }

  protected override draw(reading: Reading): void {
    if (!reading.relations.length) {
      fill(this, nothing(reading, 'No sentence here says who did what to whom.'));
      return;
    }
    const isAnew = this.childElementCount > 0; // then somebody may have the focus, or be far down
    this.results = h('div.results');
    fill(this, this.controls(reading), this.results);
    this.drawResults(reading);
    if (isAnew) this.drawRest?.();
  }

  private controls(reading: Reading): HTMLElement {
    const { relations } = reading;
    const redraw = (): void => this.drawResults(reading);
    const deeds = relations.filter((relation) => !reading.isSpeech(relation));
    const present = statuses.filter((status) => deeds.some((relation) => relation.status === status));
    const chips = present.map((status) => {
      const count = deeds.filter((relation) => relation.status === status).length;
      const chip = h(
        'button.chip',
        { 'type': 'button', 'aria-pressed': this.filter.status.has(status), 'data-status': status },
        sign(status),
        statusWords[status].name,
        h('span.count', null, count),
      );
      chip.addEventListener('click', () => {
        const on = !this.filter.status.delete(status);
        if (on) this.filter.status.add(status);
        chip.setAttribute('aria-pressed', String(on));
        redraw();
      });
      return chip;
    });
    if (deeds.length && deeds.length < relations.length)
      chips.push(this.speechChip(relations.length - deeds.length, redraw));
    const forms = (['list', 'table', 'graph'] as const).map((form) =>
      h(
        'button.segment',
        {
          'type': 'button',
          'data-form': form,
          'aria-pressed': form === this.form,
          'onclick': () => this.setForm(reading, form),
        },
        capital(form),
      ),
    );
    const parties = new Set(relations.flatMap((relation) => reading.partiesOf(relation)));
    const entities = reading.cast.filter(({ id }) => parties.has(id));
    const sources = unique(reading.analysis.statements.map((statement) => reading.speaker(statement)));
    this.keepFilter(present, entities, sources);
    return h(
      'div.controls',
      null,
      h('div.segments', { 'role': 'group', 'aria-label': 'Shown as' }, ...forms),
      h('div.chips', { 'role': 'group', 'aria-label': 'Only with status' }, ...chips),
      h(
        'div.fields',
        null,
        field(
          'Find',
          input(
            'search',
            this.filter.words,
            (value) => ((this.filter.words = value.toLowerCase()), redraw()),
          ),
        ),
        field(
          'With',
          select(
            [['', 'anyone'], ...entities.map(({ name }): [string, string] => [name, name])],
            this.filter.entity,
            (value) => ((this.filter.entity = value), redraw()),
          ),
        ),
        sources.length > 0 &&
          field(
            'Says',
            select(
              [
                ['', 'anyone'],
                ['article', 'the article itself'],
                ...sources.map((name): [string, string] => [name, name]),
              ],
              this.filter.source,
              (value) => ((this.filter.source = value), redraw()),
            ),
          ),
        field(
          'Order',
          select(
            [
              ['text', 'text'],
              ['weight', 'weight'],
              ['date', 'date'],
            ],
            this.order,
            (value) => ((this.order = value as Order), redraw()),
          ),
        ),
      ),
    );
  }

  /** What the reading no longer has cannot be asked for. */
  private keepFilter(present: Status[], entities: Entity[], sources: string[]): void {
    const { status, entity, source } = this.filter;
    for (const one of status) if (!present.includes(one)) status.delete(one);
    if (!entities.some(({ name }) => name === entity)) this.filter.entity = '';
    if (source !== 'article' && !sources.includes(source)) this.filter.source = '';
  }

  /** Sayings are hidden at first: the statements tell them better. */
  private speechChip(count: number, redraw: () => void): HTMLElement {
    const chip = h(
      'button.chip',
      { 'type': 'button', 'aria-pressed': this.filter.speech },
      'with sayings',
      h('span.count', null, count),
    );
    chip.addEventListener('click', () => {
      this.filter.speech = !this.filter.speech;
      chip.setAttribute('aria-pressed', String(this.filter.speech));
      redraw();
    });
    return chip;
  }

  override showAll(): void {
    this.drawRest?.();
  }

  private setForm(reading: Reading, form: Form): void {
    this.form = form;
    for (const button of this.querySelectorAll('[data-form]'))
      button.setAttribute('aria-pressed', String(button.getAttribute('data-form') === form));
    this.drawResults(reading);
  }

  private drawResults(reading: Reading): void {
    this.drawRest = null;
    const relations = this.visible(reading);
    const clear = (): void => {
      this.reset();
      this.draw(reading);
      this.querySelector<HTMLElement>('input')?.focus();
    };
    const none = h(
      'p.empty',
      null,
      'Nothing passes these filters. ',
      h('button.link', { type: 'button', onclick: clear }, 'Show all'),
    );
    fill(
      this.results!,
      h('p.sr', { role: 'status' }, plural(relations.length, 'relation')),
      relations.length ? this.shaped(reading, relations) : none,
    );
    this.mark(reading, this.selection);
  }

  private shaped(reading: Reading, relations: MergedRelation[]): HTMLElement {
    if (this.form === 'graph') return drawGraph(reading, relations, (this.field = this.fieldNow()));
    const first = relations.slice(0, atOnce);
    const shape = this.form === 'list' ? sentences(reading, first) : table(reading, first);
    const row = this.form === 'list' ? sentence : tableRow;
    const rest = relations.slice(atOnce);
    if (rest.length) {
      const draw = (this.drawRest = () => {
        if (this.drawRest !== draw) return;
        this.drawRest = null;
        (shape.querySelector('tbody') ?? shape).append(...rest.map((relation) => row(reading, relation)));
        this.mark(reading, this.selection);
      });
      afterPaint(draw);
    }
    return shape;
  }

  private visible(reading: Reading): MergedRelation[] {
    const { speech, status, entity, source, words } = this.filter;
    const hasDeeds = reading.relations.some((relation) => !reading.isSpeech(relation));
    const passes = (relation: MergedRelation): boolean => {
      if (!speech && hasDeeds && reading.isSpeech(relation)) return false;
      if (status.size && !status.has(relation.status)) return false;
      if (entity && !reading.partiesOf(relation).some((id) => reading.entity(id)?.name === entity))
        return false;
      if (words && !reading.relationText(relation, 9).toLowerCase().includes(words)) return false;
      if (!source) return true;
      const { says, denies } = reading.vouchers(relation);
      return source === 'article'
        ? !says.length && !denies.length
        : says.includes(source) || denies.includes(source);
    };
    const date = (relation: MergedRelation): string => {
      const item = reading.timelineItem(relation.event);
      return item?.earliest ?? item?.latest ?? '9999';
    };
    const relations = reading.relations.filter(passes);
    if (this.order === 'weight') relations.sort((a, b) => reading.weight(b) - reading.weight(a));
    if (this.order === 'date') relations.sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0));
    return relations;
  }

  protected override mark(reading: Reading, selection: Selection | null): void {
    if (selection) this.drawRest?.(); // what is chosen may be among them
    super.mark(reading, selection);
    this.classList.toggle('has-selection', !!selection && !!this.querySelector('.is-chosen, .is-related'));
  }
}

function emptyFilter(): Filter {
  return { speech: false, status: new Set(), entity: '', source: '', words: '' };
}

function field(name: string, control: HTMLElement): HTMLElement {
  return h('label.field', null, h('span', null, name), control);
}

function input(type: string, value: string, changed: (value: string) => void): HTMLElement {
  return h('input', { type, value, oninput: (event) => changed((event.target as HTMLInputElement).value) });
}

function select(options: [string, string][], chosen: string, changed: (value: string) => void): HTMLElement {
  return h(
    'select',
    { onchange: (event) => changed((event.target as HTMLSelectElement).value) },
    ...options.map(([value, name]) => h('option', { value, selected: value === chosen }, name)),
  );
}

function sentences(reading: Reading, relations: MergedRelation[]): HTMLElement {
  return h('ul.sentences', null, ...relations.map((relation) => sentence(reading, relation)));
}

function sentence(reading: Reading, relation: MergedRelation): HTMLElement {
  return h('li', null, relationButton(reading, relation));
}

/** One relation as a sentence: status, subject in bold, the rest, and who vouches for it. */
export function relationButton(reading: Reading, relation: MergedRelation): HTMLElement {
  const subject = reading.entity(relation.subject.entity);
  const vouchers = reading.vouchersText(relation);
  return h(
    'button.sentence',
    {
      'type': 'button',
      'data-pick': relation.id,
      'data-status': relation.status,
      'class': relation.confidence < unsure ? 'sentence is-unsure' : 'sentence',
    },
    badge(relation.status),
    h(
      'span.sentence-text',
      null,
      subject && glyph(subject.type),
      h('b', null, capital(relation.subject.text)),
      ' ',
      h('span.predicate', { 'data-status': relation.status }, relation.predicate.text),
      ' ',
      reading.relationRest(relation).slice(relation.predicate.text.length + 1),
    ),
    vouchers && h('span.voucher', null, vouchers),
  );
}

/** A table whose rows lay themselves out, so that those out of sight need not; the roles keep it one for the ear. */
function table(reading: Reading, relations: MergedRelation[]): HTMLElement {
  const heads = ['Status', 'Who', 'Did what', 'To whom, how, when', 'Who says so'].map((head) =>
    h('th', { scope: 'col', role: 'columnheader' }, h('span', null, head)),
  );
  return h(
    'table.table',
    { 'role': 'table', 'aria-label': 'Relations' },
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...heads)),
    h('tbody', { role: 'rowgroup' }, ...relations.map((relation) => tableRow(reading, relation))),
  );
}

function tableRow(reading: Reading, relation: MergedRelation): HTMLElement {
  const cell = (...words: Parameters<typeof h>[2][]): HTMLElement => h('td', { role: 'cell' }, ...words);
  return h(
    'tr',
    { 'data-pick': relation.id, 'role': 'row' },
    cell(badge(relation.status)),
    h(
      'th',
      { scope: 'row', role: 'rowheader' },
      h('button.line', { 'type': 'button', 'data-pick': relation.id }, capital(relation.subject.text)),
    ),
    cell(relation.predicate.text),
    cell(
      relation.object?.text,
      h('span.detail', null, relation.modifiers.map((modifier) => modifier.text).join(' · ')),
    ),
    cell(reading.vouchersText(relation) || 'the article'),
  );
}

customElements.define('glass-relations', RelationsView);

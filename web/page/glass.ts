// The reading side of the page: the article, the five views, and one selection that runs through all of them and
// into the address.
import { badge } from '../views/vocabulary';
import { afterPaint, fill, h, plural } from '../views/dom';
import { entityWith } from '../views/corrections';
import { EditEvent } from '../views/edits';
import { EntitiesView } from '../views/entities';
import { OverviewView } from '../views/overview';
import { ReaderView } from '../views/reader';
import type { Reading } from '../views/reading';
import { RelationsView } from '../views/relations';
import { SelectEvent, same, selectionOf } from '../views/selection';
import type { Selection } from '../views/selection';
import { StatementsView } from '../views/statements';
import { TimelineView } from '../views/timeline';
import type { View } from '../views/view';
import { evidenceOf } from '../views/evidence';

interface Tab {
  id: string;
  name: string;
  create: (() => View) | null;
}

/** The article is a tab of its own only where there is no room for both. */
const tabs: Tab[] = [
  { id: 'article', name: 'Article', create: null },
  { id: 'overview', name: 'Overview', create: () => new OverviewView() },
  { id: 'who', name: 'Who', create: () => new EntitiesView() },
  { id: 'did-what', name: 'Did what', create: () => new RelationsView() },
  { id: 'says', name: 'Says', create: () => new StatementsView() },
  { id: 'when', name: 'When', create: () => new TimelineView() },
];

/** What a selection is in another reading: the same, as far as the text is; else an entity of that name. */
function carried(selection: Selection, before: Reading, after: Reading): Selection | null {
  if (before.text === after.text) return after.has(selection) ? selection : null;
  const id = entityWith(
    after.analysis,
    before.entity(selection.kind === 'entity' ? selection.id : undefined),
  );
  return id ? { kind: 'entity', id } : null;
}

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const wide = matchMedia('(min-width: 1100px)');

export class Glass {
  private readonly reader = byId<ReaderView>('reader');
  private readonly views = new Map<string, View>();
  private readonly panels = byId('panels');
  private readonly bar = byId('selection');
  private current: Reading | null = null;
  private chosen: Selection | null = null;
  /** What the address asks for and the reading does not have yet. */
  private wanted: Selection | null = null;
  private place = -1;
  private tab = 'overview';
  /** The address when something to be written in it came up; null when all is written. */
  private addressBefore: string | null = null;

  constructor() {
    this.buildTabs();
    document.addEventListener(SelectEvent.type, (event) => {
      const { selection, at } = (event as SelectEvent).detail;
      this.select(selection, at);
    });
    byId('next').addEventListener('click', () => this.step(1));
    byId('previous').addEventListener('click', () => this.step(-1));
    byId('dismiss').addEventListener('click', () => this.dismiss());
    byId('clear').addEventListener('click', () => this.select(null));
    wide.addEventListener('change', () => this.show(this.tab));
    addEventListener('hashchange', () => this.readAddress());
    addEventListener('pagehide', () => this.writeAddressNow());
  }

  get reading(): Reading | null {
    return this.current;
  }

  /** Shows a reading. What was selected stays so when the new one has it too, as after a change of date. */
  set reading(reading: Reading | null) {
    const before = this.current;
    this.current = reading;
    const still = this.chosen && before && reading && carried(this.chosen, before, reading);
    if (!same(this.chosen, still)) this.select(still);
    this.reader.reading = reading;
    for (const [id, view] of this.views) {
      if (!reading) view.reset();
      view.reading = id === this.tab ? reading : null;
    }
    if (this.wanted && reading?.has(this.wanted)) this.select(this.wanted);
  }

  /** Takes tab and selection from the address: `#when/v3`. */
  readAddress(): void {
    const [tab, id] = decodeURIComponent(location.hash.slice(1)).split('/');
    const selection = id ? selectionOf(id) : null;
    this.show(tabs.some((known) => known.id === tab) ? tab! : wide.matches ? 'overview' : 'article', false);
    if (same(selection, this.chosen)) return;
    if (!selection || this.current?.has(selection)) this.select(selection);
    else this.wanted = selection;
  }

  show(id: string, write = true): void {
    const target = id === 'article' && wide.matches ? 'overview' : id;
    this.panels.scrollTop = 0; // before anything changes: afterwards it would cost a layout of its own
    this.tab = target;
    document.documentElement.dataset.tab = target;
    for (const { id: other } of tabs) {
      const tab = byId(`tab-${other}`);
      tab.setAttribute('aria-selected', String(other === target));
      tab.tabIndex = other === target ? 0 : -1;
      const panel = document.getElementById(`panel-${other}`);
      if (panel) panel.hidden = other !== target;
    }
    const view = this.views.get(target);
    if (view) {
      view.reading = this.current;
      view.selection = this.chosen;
    }
    if (write) this.writeAddress();
  }

  /** Brings the article into sight where there is no room for both. */
  showArticle(): void {
    if (!wide.matches) this.show('article');
  }

  showByNumber(number: number): void {
    const tab = tabs[number];
    if (tab) this.show(tab.id);
  }

  select(wish: Selection | null, at?: number): void {
    if (wish && !this.current?.has(wish)) return;
    const selection = wish && this.current!.canonical(wish);
    this.chosen = selection;
    this.wanted = null;
    this.place = -1;
    this.reader.selection = selection;
    for (const view of this.views.values()) view.selection = selection;
    this.describe();
    this.writeAddress();
    if (!selection || !this.current) return;
    const { places } = evidenceOf(this.current, selection);
    const here = at === undefined ? 0 : places.findIndex(({ start, end }) => start <= at && at < end);
    this.place = Math.max(0, here);
    if (at === undefined && places[0]) this.reader.reveal(places[0]);
    this.revealInView(at !== undefined);
  }

  /** The next or previous place of the evidence. */
  step(by: number): void {
    if (!this.chosen || !this.current) return;
    const { places } = evidenceOf(this.current, this.chosen);
    if (!places.length) return;
    this.place = (this.place + by + places.length) % places.length;
    if (!wide.matches) this.show('article');
    this.reader.reveal(places[this.place]!);
    this.count(places.length);
  }

  /** Takes what is selected out of the reading: it was read wrongly. */
  dismiss(): void {
    const { kind, id } = this.chosen ?? {};
    if (id && (kind === 'entity' || kind === 'relation'))
      document.dispatchEvent(new EditEvent({ kind: 'dismiss', id }));
  }

  /** Where the focus goes when what had it is gone: what is chosen, else the view. */
  focusView(): void {
    const place =
      this.tab === 'article' ? byId('reader').querySelector('.article-body') : byId(`panel-${this.tab}`);
    const target = place?.querySelector<HTMLElement>('button.is-chosen') ?? (place as HTMLElement | null);
    target?.focus({ preventScroll: true });
  }

  focusFind(): void {
    this.show('did-what');
    this.views.get('did-what')?.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
  }

  /** For print: every view is drawn in full, and the article has its notes. */
  drawAll(): void {
    for (const view of this.views.values()) {
      view.reading = this.current;
      view.showAll();
    }
    fill(byId('paper-notes'), this.reader.paperNotes());
  }

  private buildTabs(): void {
    const list = byId('tabs');
    for (const { id, name, create } of tabs) {
      const tab = h(
        'button.tab',
        {
          'type': 'button',
          'role': 'tab',
          'id': `tab-${id}`,
          'aria-controls': create ? `panel-${id}` : 'reader',
          'aria-selected': false,
          'tabindex': -1,
          'onclick': () => this.show(id),
        },
        name,
      );
      if (!create) tab.classList.add('tab-article');
      list.append(tab);
      if (!create) continue;
      const view = create();
      this.views.set(id, view);
      this.panels.append(
        h(
          'div.panel',
          {
            'id': `panel-${id}`,
            'role': 'tabpanel',
            'aria-labelledby': `tab-${id}`,
            'tabindex': 0,
            'data-panel': id,
            'data-title': name,
            'hidden': true,
          },
          view,
        ),
      );
    }
    list.addEventListener('keydown', (event) => this.tabKey(event));
  }

  private tabKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    const shown = tabs.filter(({ create }) => create || !wide.matches);
    const index = shown.findIndex(({ id }) => id === this.tab);
    const next = shown[(index + step + shown.length) % shown.length]!;
    this.show(next.id);
    byId(`tab-${next.id}`).focus();
  }

  /** The bar: what is selected, how the article stands behind it, in how many places. */
  private describe(): void {
    const hadFocus = this.bar.contains(document.activeElement);
    this.bar.hidden = !this.chosen;
    byId('dismiss').hidden = this.chosen?.kind !== 'relation';
    if (hadFocus && !this.chosen) this.focusView();
    if (!this.chosen || !this.current) {
      fill(byId('selection-words'));
      return;
    }
    const { name, note, status } = this.current.describe(this.chosen);
    fill(
      byId('selection-words'),
      h('span.selection-name', null, name),
      ' ',
      status && badge(status),
      note && h('span.note-text', null, note),
    );
    this.count(evidenceOf(this.current, this.chosen).places.length);
  }

  private count(places: number): void {
    const text =
      this.place >= 0 && places > 1 ? `${this.place + 1} of ${places} places` : plural(places, 'place');
    fill(byId('selection-count'), text);
  }

  /** What is chosen is in sight in the view, also when the bar has taken its place; from the text, what it is part of. */
  private revealInView(fromText: boolean): void {
    const view = this.views.get(this.tab);
    const chosen =
      view?.querySelector('.is-chosen') ?? (fromText ? view?.querySelector('.is-related') : undefined);
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  /**
   * The address follows once the answer is painted: to write it waits for the browser's own process, tens of
   * milliseconds on a busy machine. An address that somebody sets meanwhile is not overwritten.
   */
  private writeAddress(): void {
    if (this.addressBefore !== null) return;
    this.addressBefore = location.hash;
    afterPaint(() => this.writeAddressNow());
  }

  private writeAddressNow(): void {
    const before = this.addressBefore;
    this.addressBefore = null;
    if (document.documentElement.dataset.state !== 'reading' || before !== location.hash) return;
    const shown = this.chosen ?? this.wanted;
    const hash = `#${this.tab}${shown ? `/${shown.id}` : ''}`;
    if (hash !== location.hash) history.replaceState(null, '', hash);
  }
}

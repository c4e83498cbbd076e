// The heavy part of <news-glass>: reads the article, has it analysed or fetches its analysis, and shows the views.
import type { Analysis } from '../engine/analysis';
import { fill, h } from '../views/dom';
import { EntitiesView } from '../views/entities';
import { OverviewView } from '../views/overview';
import { Reading } from '../views/reading';
import { RelationsView } from '../views/relations';
import { scrollBehavior } from '../views/scrolling';
import { SelectEvent, same } from '../views/selection';
import type { Selection } from '../views/selection';
import { StatementsView } from '../views/statements';
import { TimelineView } from '../views/timeline';
import type { View } from '../views/view';
import { badge } from '../views/vocabulary';
import { readArticle, readFor } from './article';
import type { HostArticle } from './article';
import { engineIn } from './engine';
import { ArticleMarks } from './marks';
import { followPointer } from './pointing';
import { followScheme } from './scheme';
import style from './widget.css?text';

const tabs: { id: string; name: string; create: () => View }[] = [
  { id: 'overview', name: 'Overview', create: () => new OverviewView() },
  { id: 'who', name: 'Who', create: () => new EntitiesView() },
  { id: 'did-what', name: 'Did what', create: () => new RelationsView() },
  { id: 'says', name: 'Says', create: () => new StatementsView() },
  { id: 'when', name: 'When', create: () => new TimelineView() },
];

/** What the loader hands over. */
export interface Mounting {
  host: HTMLElement;
  root: ShadowRoot;
  /** Stands in `root` already, at its full size. */
  frame: HTMLElement;
  /** Address of the folder with the engine and the worker; null: beside this script. */
  base: string | null;
  /** An analysis that the page has set by script. */
  given: Analysis | undefined;
  signal: AbortSignal;
}

let sheet: CSSStyleSheet | undefined;

/** Shows the article's analysis in the frame. Throws when there is no article, no analysis or no engine. */
export async function mount(mounting: Mounting): Promise<Widget> {
  const { host, root, frame, signal } = mounting;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  followScheme(host, frame, signal);
  const selector = host.getAttribute('for') ?? 'article';
  const target = document.querySelector(selector);
  if (!target) throw new Error(`there is no “${selector}” on this page`);
  const { article, analysis } = await analysisFor(mounting, target);
  signal.throwIfAborted();
  await breathe();
  const reading = new Reading(article.text, analysis);
  await breathe();
  const widget = new Widget(mounting, target, article, reading);
  if (host.getAttribute('marks') !== 'none') {
    await breathe();
    widget.markArticle();
  }
  return widget;
}

async function analysisFor(
  { host, base, given, signal }: Mounting,
  target: Element,
): Promise<{ article: HostArticle; analysis: Analysis }> {
  const address = host.getAttribute('analysis');
  const ready = given ?? (address === null ? undefined : await fetchAnalysis(address, signal));
  if (ready) {
    const article = readFor(target, ready);
    if (!article) throw new Error('its analysis was made from another text');
    return { article, analysis: ready };
  }
  const article = readArticle(target);
  const published = host.getAttribute('published');
  const links = host.hasAttribute('links');
  const analysis = await engineIn(base).analyze(article.text, {
    ...(published && { published }),
    links,
    signal,
  });
  return { article, analysis };
}

async function fetchAnalysis(address: string, signal: AbortSignal): Promise<Analysis> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`its analysis answers ${response.status}`);
  return (await response.json()) as Analysis;
}

/** Ends the task, so that the page can draw and answer its reader. */
function breathe(): Promise<void> {
  return new Promise((resume) => setTimeout(resume));
}

export class Widget {
  private readonly views = new Map<string, View>();
  private readonly words = h('span.words', { role: 'status' });
  private readonly clear = h('button.clear', { type: 'button', onclick: () => this.letGo() }, 'Clear');
  private readonly panel = h('div.panel', { role: 'tabpanel', tabindex: 0, id: 'panel', part: 'panel' });
  private readonly tablist = h('div.tabs', { 'role': 'tablist', 'aria-label': 'Views', 'part': 'tabs' });
  private readonly marks: ArticleMarks;
  private chosen: Selection | null = null;

  constructor(
    private readonly mounting: Mounting,
    private readonly target: Element,
    private readonly article: HostArticle,
    private readonly reading: Reading,
  ) {
    const { frame } = mounting;
    this.marks = new ArticleMarks(article.map, reading);
    for (const { id, name } of tabs) this.tablist.append(this.newTab(id, name));
    this.tablist.addEventListener('keydown', (event) => this.tabKey(event));
    fill(frame, this.tablist, this.panel, h('div.foot', { part: 'foot' }, this.words, this.clear));
    frame.addEventListener(SelectEvent.type, (event) => {
      event.stopPropagation();
      this.select((event as SelectEvent).detail.selection, true);
    });
    frame.addEventListener('keydown', ({ key }) => key === 'Escape' && this.select(null, false));
    this.show('overview');
    this.describe();
  }

  /** Marks the article, and answers to the pointer in it. */
  markArticle(): void {
    const { article, reading, marks, mounting } = this;
    marks.markAll();
    const choose = (selection: Selection | null): void => this.select(selection, false);
    followPointer(this.target, { article, reading, marks, choose, root: mounting.frame }, mounting.signal);
  }

  get analysis(): Analysis {
    return this.reading.analysis;
  }

  get selection(): Selection | null {
    return this.chosen;
  }

  set selection(selection: Selection | null) {
    this.select(selection, false);
  }

  close(): void {
    this.marks.clear();
  }

  private newTab(id: string, name: string): HTMLElement {
    return h(
      'button.tab',
      {
        'type': 'button',
        'role': 'tab',
        'part': 'tab',
        'id': `tab-${id}`,
        'aria-controls': 'panel',
        'onclick': () => this.show(id),
      },
      name,
    );
  }

  private show(id: string): void {
    let view = this.views.get(id);
    if (!view) {
      view = tabs.find((tab) => tab.id === id)!.create();
      this.views.set(id, view);
    }
    this.panel.replaceChildren(view);
    this.panel.setAttribute('aria-labelledby', `tab-${id}`);
    view.reading = this.reading;
    view.selection = this.chosen;
    this.panel.scrollTop = 0;
    for (const tab of this.tablist.children) {
      const isShown = tab.id === `tab-${id}`;
      tab.setAttribute('aria-selected', String(isShown));
      (tab as HTMLElement).tabIndex = isShown ? 0 : -1;
    }
  }

  private tabKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    const buttons = [...this.tablist.children] as HTMLElement[];
    const index = buttons.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
    const next = buttons[(index + step + buttons.length) % buttons.length]!;
    next.click();
    next.focus();
  }

  private select(selection: Selection | null, reveal: boolean): void {
    if (selection && !this.reading.has(selection)) return;
    const changed = !same(selection, this.chosen);
    this.chosen = selection;
    for (const view of this.views.values()) view.selection = selection;
    const range = this.marks.markSelection(selection);
    if (reveal) bringIntoSight(range);
    this.describe();
    if (changed)
      this.mounting.host.dispatchEvent(
        new CustomEvent('news-glass:select', { bubbles: true, composed: true, detail: selection }),
      );
  }

  /** The focus must not be lost with the button that had it. */
  private letGo(): void {
    this.select(null, false);
    this.panel.focus();
  }

  /** The foot: what is chosen, or where the analysis is from. */
  private describe(): void {
    this.clear.hidden = !this.chosen;
    if (!this.chosen) {
      const { given, host } = this.mounting;
      const where = given || host.hasAttribute('analysis') ? 'Read by the newsroom' : 'Read in this browser';
      fill(this.words, `${where}. Choose anything to see it in the article.`);
      return;
    }
    const { name, note, status } = this.reading.describe(this.chosen);
    fill(this.words, h('b', null, name), ' ', status && badge(status), note && ` ${note}`);
  }
}

function bringIntoSight(range: Range | null): void {
  const box = range?.getBoundingClientRect();
  if (!box || (box.top > 60 && box.bottom < innerHeight - 60)) return;
  range!.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: scrollBehavior() });
}

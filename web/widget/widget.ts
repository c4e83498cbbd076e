// The heavy part of <news-glass>: reads the article, has it analysed or fetches its analysis, and shows the views.
import type { Analysis } from '../engine/analysis';
import { Engine } from '../engine/client';
import { trusted } from '../engine/trusted';
import { fill, h } from '../views/dom';
import { EntitiesView } from '../views/entities';
import { OverviewView } from '../views/overview';
import { Reading } from '../views/reading';
import { RelationsView } from '../views/relations';
import { scrollBehavior } from '../views/scrolling';
import { SelectEvent, same } from '../views/selection';
import type { Selection } from '../views/selection';
import { StatementsView } from '../views/statements';
import { offsetAtPoint } from '../views/text-map';
import { TimelineView } from '../views/timeline';
import type { View } from '../views/view';
import { readArticle, readFor } from './article';
import type { HostArticle } from './article';
import type { MountedWidget, NewsGlassElement } from './loader';
import { clearMarks, markArticle, markSelection } from './marks';
import style from './widget.css?text';

const tabs: { id: string; name: string; create: () => View }[] = [
  { id: 'overview', name: 'Overview', create: () => new OverviewView() },
  { id: 'who', name: 'Who', create: () => new EntitiesView() },
  { id: 'did-what', name: 'Did what', create: () => new RelationsView() },
  { id: 'says', name: 'Says', create: () => new StatementsView() },
  { id: 'when', name: 'When', create: () => new TimelineView() },
];

const at = (name: string): string => name && new URL(name, import.meta.url).href;

/** One engine for all widgets of a page. */
let sharedEngine: Engine | undefined;

function engine(): Engine {
  const { glue, wasm, model } = ENGINE_FILES;
  sharedEngine ??= new Engine({ glue: at(glue), wasm: at(wasm), model: at(model) }, createWorker);
  return sharedEngine;
}

/** A worker must be of the page's own origin: from elsewhere it is a local line that imports the real one. */
function createWorker(): Worker {
  const address = at('worker.js');
  const isOwn = new URL(address).origin === location.origin;
  const line = new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' });
  const source = isOwn ? address : URL.createObjectURL(line);
  return new Worker(trusted().createScriptURL(source), { type: 'module' });
}

export async function mount(host: NewsGlassElement, root: ShadowRoot): Promise<MountedWidget> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const frame = h('div.frame', { part: 'frame' }, h('p.message', { role: 'status' }, 'Reading the article…'));
  root.replaceChildren(frame);
  try {
    const target = document.querySelector(host.getAttribute('for') ?? 'article');
    if (!target) throw new Error(`there is no “${host.getAttribute('for') ?? 'article'}” on this page`);
    const { article, analysis } = await analysisFor(host, target);
    const widget = new Widget(host, frame, target, article, new Reading(article.text, analysis));
    host.dispatchEvent(
      new CustomEvent('news-glass:analysis', { bubbles: true, composed: true, detail: analysis }),
    );
    return widget;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    fill(frame, h('p.message', { role: 'alert' }, `This article could not be read: ${reason}`));
    return { analysis: null, selection: null, close: () => undefined };
  }
}

async function analysisFor(
  host: Element,
  target: Element,
): Promise<{ article: HostArticle; analysis: Analysis }> {
  const address = host.getAttribute('analysis');
  if (address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`its analysis answers ${response.status}`);
    const analysis = (await response.json()) as Analysis;
    const article = readFor(target, analysis);
    if (!article) throw new Error('its analysis was made from another text');
    return { article, analysis };
  }
  const article = readArticle(target);
  const published = host.getAttribute('published');
  const analysis = await engine().analyze(article.text, published ? { published } : {});
  return { article, analysis };
}

class Widget implements MountedWidget {
  private readonly views = new Map<string, View>();
  private readonly foot = h('div.foot', { role: 'status' });
  private readonly panel = h('div.panel', { role: 'tabpanel', tabindex: 0, id: 'panel', part: 'panel' });
  private readonly tablist = h('div.tabs', { 'role': 'tablist', 'aria-label': 'Views', 'part': 'tabs' });
  private readonly ended = new AbortController();
  private chosen: Selection | null = null;

  constructor(
    private readonly host: HTMLElement,
    frame: HTMLElement,
    target: Element,
    private readonly article: HostArticle,
    private readonly reading: Reading,
  ) {
    for (const { id, name } of tabs)
      this.tablist.append(
        h(
          'button.tab',
          {
            'type': 'button',
            'role': 'tab',
            'id': `tab-${id}`,
            'aria-controls': 'panel',
            'onclick': () => this.show(id),
          },
          name,
        ),
      );
    this.tablist.addEventListener('keydown', (event) => this.tabKey(event));
    fill(frame, this.tablist, this.panel, this.foot);
    frame.addEventListener(SelectEvent.type, (event) => {
      event.stopPropagation();
      this.select((event as SelectEvent).detail.selection, true);
    });
    const { signal } = this.ended;
    target.addEventListener('click', (event) => this.articleClicked(event as MouseEvent), { signal });
    if (host.getAttribute('marks') !== 'none') markArticle(article.map, reading);
    this.show('overview');
    this.describe();
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
    this.ended.abort();
    clearMarks();
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
    const range = markSelection(this.article.map, this.reading, selection);
    if (reveal) bringIntoSight(range);
    this.describe();
    if (changed)
      this.host.dispatchEvent(
        new CustomEvent('news-glass:select', { bubbles: true, composed: true, detail: selection }),
      );
  }

  /** A click on a name in the article chooses it here. */
  private articleClicked(event: MouseEvent): void {
    if (getSelection()?.type === 'Range' || (event.target as Element).closest('a, button')) return;
    const offset = offsetAtPoint(this.article.map, event.clientX, event.clientY);
    const entity = this.reading.cast.find(({ mentions }) =>
      mentions.some(({ start, end }) => offset !== null && start <= offset && offset < end),
    );
    if (entity) this.select({ kind: 'entity', id: entity.id }, false);
    else if (this.chosen) this.select(null, false);
  }

  private describe(): void {
    if (!this.chosen) {
      const where = this.host.hasAttribute('analysis') ? 'Read by the newsroom' : 'Read in this browser';
      fill(this.foot, `${where}. Choose anything to see it in the article.`);
      return;
    }
    const { name, note } = this.reading.describe(this.chosen);
    fill(this.foot, h('span', null, h('b', null, name), note && ` ${note}`));
  }
}

function bringIntoSight(range: Range | null): void {
  const box = range?.getBoundingClientRect();
  if (!box || (box.top > 60 && box.bottom < innerHeight - 60)) return;
  range!.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: scrollBehavior() });
}

// What a news site embeds: the element <news-glass>, and nothing heavy until a reader asks.
//
//   <script type="module" src="https://…/news-glass.js"></script>
//   <news-glass for="#article" published="2025-01-14"></news-glass>
import type { Analysis } from '../engine/analysis';
import type { Selection } from '../views/selection';
import style from './loader.css?text';

export type { Analysis, Selection };

/** What the heavy part gives back. */
interface MountedWidget {
  readonly analysis: Analysis;
  selection: Selection | null;
  close(): void;
}

/** Elements exist in browsers alone; a server that renders the page may import this module all the same. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? class {};

/**
 * `<news-glass>`. Attributes: `for` (selector of the article, `article` unless said), `published` (ISO date),
 * `analysis` (address of an analysis made beforehand: no engine is loaded), `load` (`click`, `visible` or `eager`;
 * `click` unless said), `marks` (`none` leaves the article unmarked), `label` (words of the button), `base` (address
 * of the folder with the package's files, where a bundler has moved this script away from them), `links` (names get
 * their Wikidata ids, by a table that is fetched for it).
 *
 * Events, which bubble: `news-glass:analysis` with the analysis, `news-glass:select` with the selection or null,
 * `news-glass:error` with an `Error`.
 */
export class NewsGlassElement extends Base {
  static readonly observedAttributes = ['for', 'published', 'analysis', 'marks', 'label', 'links'];

  private opening: Promise<void> | undefined;
  private closing: AbortController | undefined;
  private widget: MountedWidget | undefined;
  private given: Analysis | undefined;
  private seen: IntersectionObserver | undefined;

  /** The analysis, once there is one. Setting it shows that one, which must be of this very article. */
  get analysis(): Analysis | null {
    return this.widget?.analysis ?? this.given ?? null;
  }

  set analysis(analysis: Analysis | null) {
    this.given = analysis ?? undefined;
    if (this.opening) void this.reopen();
  }

  /** What the reader has chosen. Setting it to what the analysis does not have changes nothing. */
  get selection(): Selection | null {
    return this.widget?.selection ?? null;
  }

  set selection(selection: Selection | null) {
    if (this.widget) this.widget.selection = selection;
  }

  /** Whether the widget has been asked for; while it loads too. */
  get isOpen(): boolean {
    return this.opening !== undefined;
  }

  connectedCallback(): void {
    if (!this.shadowRoot) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
    }
    this.drawButton();
    const load = this.getAttribute('load');
    if (load === 'eager') void this.open();
    else if (load === 'visible') {
      this.seen = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) void this.open();
      });
      this.seen.observe(this);
    }
  }

  disconnectedCallback(): void {
    this.close();
  }

  attributeChangedCallback(name: string): void {
    if (this.opening) void this.reopen();
    else if (name === 'label' && this.shadowRoot) this.drawButton();
  }

  /** Loads the widget and has the article analysed. Resolves when it is on show, or has said why it cannot be. */
  open(): Promise<void> {
    this.seen?.disconnect();
    this.opening ??= this.load();
    return this.opening;
  }

  /** Goes back to the button; what is under way is dropped. */
  close(): void {
    this.seen?.disconnect();
    this.closing?.abort();
    this.widget?.close();
    this.widget = this.opening = this.closing = undefined;
    if (this.shadowRoot) this.drawButton();
  }

  /** After a change of article, date or analysis; several changes in a row count as one. */
  private async reopen(): Promise<void> {
    const before = this.opening;
    await Promise.resolve();
    if (this.opening !== before || !before) return;
    this.close();
    await this.open();
  }

  private async load(): Promise<void> {
    const { signal } = (this.closing = new AbortController());
    const root = this.shadowRoot!;
    const hadFocus = root.activeElement !== null;
    // The widget's room is there at once, so that nothing moves when it comes.
    const frame = this.drawFrame();
    if (hadFocus) frame.focus();
    try {
      const folder = this.getAttribute('base');
      const base = folder === null ? null : new URL(folder.replace(/\/*$/, '/'), document.baseURI).href;
      const { mount } = await import('./widget.js');
      const widget = await mount({ host: this, root, frame, base, given: this.given, signal });
      if (signal.aborted) return widget.close();
      this.widget = widget;
      if (root.activeElement === frame) frame.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
      this.tell('news-glass:analysis', widget.analysis);
    } catch (cause) {
      if (signal.aborted) return;
      const error = cause instanceof Error ? cause : new Error(String(cause));
      this.drawFailure(frame, error);
      this.tell('news-glass:error', error);
    }
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  private drawButton(): void {
    const button = newButton('opener', this.getAttribute('label') ?? 'Who, what, who says so, and when');
    button.setAttribute('part', 'button');
    button.addEventListener('click', () => void this.open());
    this.shadowRoot!.replaceChildren(button);
  }

  private drawFrame(): HTMLElement {
    const frame = document.createElement('div');
    frame.className = 'frame';
    frame.lang = 'en';
    frame.tabIndex = -1;
    frame.setAttribute('part', 'frame');
    frame.append(newMessage('status', 'Reading the article…'));
    this.shadowRoot!.replaceChildren(frame);
    return frame;
  }

  private drawFailure(frame: HTMLElement, { message }: Error): void {
    const again = newButton('again', 'Try again');
    again.addEventListener('click', () => {
      this.close();
      void this.open();
    });
    frame.replaceChildren(newMessage('alert', `This article could not be read: ${message}`), again);
  }
}

function newButton(className: string, words: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = words;
  return button;
}

function newMessage(role: string, words: string): HTMLElement {
  const message = document.createElement('p');
  message.className = 'message';
  message.setAttribute('role', role);
  message.textContent = words;
  return message;
}

if (globalThis.customElements && !customElements.get('news-glass'))
  customElements.define('news-glass', NewsGlassElement);

declare global {
  interface HTMLElementTagNameMap {
    'news-glass': NewsGlassElement;
  }
  interface GlobalEventHandlersEventMap {
    'news-glass:analysis': CustomEvent<Analysis>;
    'news-glass:select': CustomEvent<Selection | null>;
    'news-glass:error': CustomEvent<Error>;
  }
}

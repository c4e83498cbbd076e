// What a news site embeds: the element <news-glass>, and nothing heavy until a reader asks.
//
//   <script type="module" src="https://…/news-glass.js"></script>
//   <news-glass for="#article" published="2025-01-14"></news-glass>
//
// Attributes: `for` (selector of the article), `published` (ISO date), `analysis` (address of an analysis made
// beforehand: no engine is loaded), `load` (click, visible or eager; click unless said), `marks` (none leaves the
// article unmarked), `label` (words of the button).
// Events, which bubble: `news-glass:analysis` with the analysis, `news-glass:select` with the selection.
import type { Analysis } from '../engine/analysis';
import type { Selection } from '../views/selection';
import style from './loader.css?text';

/** What the heavy part gives back. */
export interface MountedWidget {
  readonly analysis: Analysis | null;
  selection: Selection | null;
  close(): void;
}

export class NewsGlassElement extends HTMLElement {
  private mounted: Promise<MountedWidget> | undefined;
  private widget: MountedWidget | undefined;
  private seen: IntersectionObserver | undefined;

  /** The analysis, once there is one. */
  get analysis(): Analysis | null {
    return this.widget?.analysis ?? null;
  }

  get selection(): Selection | null {
    return this.widget?.selection ?? null;
  }

  set selection(selection: Selection | null) {
    if (this.widget) this.widget.selection = selection;
  }

  connectedCallback(): void {
    if (!this.shadowRoot) this.drawButton();
    const load = this.getAttribute('load');
    if (load === 'eager') void this.open();
    else if (load === 'visible') {
      this.seen = new IntersectionObserver(
        (entries) => entries.some((entry) => entry.isIntersecting) && void this.open(),
      );
      this.seen.observe(this);
    }
  }

  disconnectedCallback(): void {
    this.seen?.disconnect();
    this.widget?.close();
    this.widget = this.mounted = undefined;
    this.shadowRoot?.replaceChildren();
    if (this.shadowRoot) this.fillButton(this.shadowRoot);
  }

  /** Loads the widget and analyses the article. Resolves when both are done. */
  async open(): Promise<void> {
    this.seen?.disconnect();
    this.mounted ??= import('./widget.js').then(({ mount }) => mount(this, this.shadowRoot!));
    this.widget = await this.mounted;
  }

  private drawButton(): void {
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    this.fillButton(root);
  }

  private fillButton(root: ShadowRoot): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'opener';
    button.setAttribute('part', 'button');
    button.textContent = this.getAttribute('label') ?? 'Who, what, who says so, and when';
    button.addEventListener('click', () => void this.open());
    root.append(button);
  }
}

if (!customElements.get('news-glass')) customElements.define('news-glass', NewsGlassElement);

declare global {
  interface HTMLElementTagNameMap {
    'news-glass': NewsGlassElement;
  }
  interface HTMLElementEventMap {
    'news-glass:analysis': CustomEvent<Analysis>;
    'news-glass:select': CustomEvent<Selection | null>;
  }
}

// What all views share: a custom element that is given a reading and a selection, draws when either changes, and
// says what a reader chooses. Views draw in the light DOM, so that one style sheet serves page and widget.
import type { Reading } from './reading';
import { h } from './dom';
import { SelectEvent, same, selectionOf } from './selection';
import type { Selection } from './selection';
import { relatedTo } from './evidence';

export abstract class View extends HTMLElement {
  private currentReading: Reading | null = null;
  private currentSelection: Selection | null = null;

  get reading(): Reading | null {
    return this.currentReading;
  }

  set reading(reading: Reading | null) {
    if (reading === this.currentReading) return;
    this.currentReading = reading;
    if (!reading) {
      this.replaceChildren();
      return;
    }
    const focused = focusIn(this);
    this.draw(reading);
    this.mark(reading, this.currentSelection);
    if (focused) this.refocus(focused);
  }

  get selection(): Selection | null {
    return this.currentSelection;
  }

  set selection(selection: Selection | null) {
    if (same(selection, this.currentSelection)) return;
    this.currentSelection = selection;
    if (this.currentReading) this.mark(this.currentReading, selection);
  }

  connectedCallback(): void {
    this.addEventListener('click', this.clicked);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.clicked);
  }

  /** Forgets filters and the like: what comes next is another article. */
  reset(): void {
    // Most views remember nothing.
  }

  /** Shows what is otherwise shown when somebody asks for more; on paper nobody can. */
  showAll(): void {
    // Most views hold nothing back.
  }

  /** After a redrawing the focus is where it was; where that is gone, on what is chosen, else on the whole view. */
  private refocus({ selector, nth }: Focus): void {
    const alike = this.querySelectorAll<HTMLElement>(selector);
    const target = alike[Math.min(nth, alike.length - 1)] ?? this.querySelector<HTMLElement>('.is-chosen');
    target?.focus({ preventScroll: true });
    if (!this.contains(focusedElement(this)))
      this.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  }

  /** Draws everything anew. */
  protected abstract draw(reading: Reading): void;

  /** Shows what is selected. By default: elements with `data-pick` say by attribute whether they are. */
  protected mark(reading: Reading, selection: Selection | null): void {
    const related = selection ? relatedTo(reading, selection) : null;
    for (const element of this.querySelectorAll<HTMLElement>('[data-pick]')) {
      const id = element.dataset.pick!;
      if (element.tagName === 'BUTTON') element.setAttribute('aria-pressed', String(id === selection?.id));
      element.classList.toggle('is-chosen', id === selection?.id);
      element.classList.toggle('is-related', !!related && id !== selection?.id && related.has(id));
    }
  }

  protected choose(selection: Selection | null, at?: number): void {
    this.dispatchEvent(new SelectEvent(selection, at));
  }

  /** A click on anything with `data-pick` chooses it; a second one lets it go. */
  private readonly clicked = (event: Event): void => {
    const target = (event.target as Element).closest<HTMLElement>('[data-pick]');
    if (!target || !this.contains(target)) return;
    const picked = selectionOf(target.dataset.pick!);
    if (picked) this.choose(same(picked, this.currentSelection) ? null : picked);
  };
}

/** In the place of what a view has not: in words why, or that it may still come. */
export function nothing(reading: Reading, words: string): HTMLElement {
  return h('p.empty', null, reading.isWhole ? words : 'Still reading …');
}

/** What has the focus: the nth of those elements that do the same. */
interface Focus {
  selector: string;
  nth: number;
}

function focusIn(view: HTMLElement): Focus | null {
  const element = focusedElement(view);
  if (!element || element === view || !view.contains(element)) return null;
  const key = ['data-tool', 'data-pick', 'class'].find((name) => element.hasAttribute(name));
  const value = key && element.getAttribute(key)!;
  const selector = `${element.localName}${key ? `[${key}="${CSS.escape(value!)}"]` : ''}`;
  return { selector, nth: [...view.querySelectorAll(selector)].indexOf(element) };
}

/** In the page or in the shadow tree of the widget. */
function focusedElement(view: HTMLElement): Element | null {
  return (view.getRootNode() as Document | ShadowRoot).activeElement;
}

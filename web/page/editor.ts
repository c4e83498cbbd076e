// The article's text open to typing, in the place of the set text. What is typed is read after a pause.
import { fill, h } from '../views/dom';

const pause = 400;

/** What is longer is too slow to type in. */
const longest = 200_000;

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

export class Editor {
  private readonly field = byId<HTMLTextAreaElement>('editor');
  private readonly button = byId<HTMLButtonElement>('edit');
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /** `onText` is given the text whenever somebody has stopped typing. */
  constructor(private readonly onText: (text: string) => void) {
    this.field.addEventListener('input', () => {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.tell(), pause);
    });
  }

  toggle(text: string): void {
    if (this.field.hidden) this.open(text);
    else this.close();
  }

  /** Shows the set text again, and tells nobody of what was typed last. */
  discard(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    if (!this.field.hidden) this.show(false);
  }

  private close(): void {
    if (this.waiting !== undefined) this.tell();
    this.show(false);
  }

  private open(text: string): void {
    if (text.length > longest) return;
    this.field.value = text;
    this.show(true);
    this.field.setSelectionRange(0, 0);
    this.field.focus({ preventScroll: true });
  }

  private show(isOpen: boolean): void {
    this.field.hidden = !isOpen;
    byId('reader').hidden = isOpen;
    this.button.setAttribute('aria-pressed', String(isOpen));
    fill(this.button, ...(isOpen ? ['Done'] : ['Edit', h('span.wide-only', null, ' text')]));
  }

  private tell(): void {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    this.onText(this.field.value);
  }
}

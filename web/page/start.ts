// The start of the page: one field that takes plain text, rich text and files; the publication date; samples.
import { badge, statuses, statusWords } from '../views/vocabulary';
import { h } from '../views/dom';
import business from './samples/business.txt';
import court from './samples/court.txt';
import diplomacy from './samples/diplomacy.txt';
import { loadDraft, saveDraft, wipeDraft } from './draft';
import { textOfFile, textOfHtml } from './plain-text';
import type { Pasted } from './plain-text';

const samples: Record<string, string> = { business, court, diplomacy };

/** What is longer than this is read without being shown in the field, which would be slow to type in. */
const fieldLength = 500_000;

/** A paste of this many characters is an article and is read at once. */
const articleLength = 300;

export interface Article {
  text: string;
  /** ISO date, or empty. */
  published: string;
  publishedFrom: 'option' | 'metadata';
  /** Whether it is another article than the one before, and not the same one typed on. */
  fresh?: boolean;
}

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

export class StartPanel {
  private readonly text = byId<HTMLTextAreaElement>('text');
  private readonly published = byId<HTMLInputElement>('start-published');
  private publishedFrom: Article['publishedFrom'] = 'option';

  constructor(private readonly onRead: (article: Article) => void) {
    byId('read').addEventListener('click', () => this.submit());
    byId('wipe').addEventListener('click', () => this.wipe());
    this.text.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.submit();
    });
    this.text.addEventListener('paste', (event) => this.pasted(event));
    this.text.addEventListener('input', () => this.keep());
    this.published.addEventListener('input', () => (this.publishedFrom = 'option'));
    const file = byId<HTMLInputElement>('file');
    file.addEventListener('change', () => {
      if (file.files?.[0]) void this.take(file.files[0]);
      file.value = '';
    });
    this.acceptDrops();
    for (const button of byId('samples').querySelectorAll<HTMLElement>('[data-sample]'))
      button.addEventListener('click', () => this.read({ text: samples[button.dataset.sample!]!.trim() }));
    byId('legend').append(...statusLegend());
    const draft = loadDraft();
    if (draft) this.set(draft);
  }

  /** Fills the field without reading it. */
  set({ text, published }: Pasted): void {
    this.text.value = text.length > fieldLength ? '' : text;
    this.published.value = published ?? '';
  }

  focus(): void {
    this.text.focus();
    this.text.select();
    this.text.scrollTop = 0;
  }

  wipe(): void {
    this.set({ text: '' });
    wipeDraft();
    this.text.focus();
  }

  /** What is written survives a reload. */
  private keep(): void {
    saveDraft({ text: this.text.value, published: this.published.value, reading: false });
  }

  private read(pasted: Pasted): void {
    this.set(pasted);
    this.publishedFrom = pasted.published ? 'metadata' : 'option';
    this.submit(pasted.text, true);
  }

  private submit(text = this.text.value, fresh = false): void {
    this.onRead({
      text,
      published: this.published.value,
      publishedFrom: this.publishedFrom,
      fresh,
    });
  }

  /** Rich text is taken for its paragraphs; a whole article into an empty field is read at once. */
  private pasted(event: ClipboardEvent): void {
    const html = event.clipboardData?.getData('text/html');
    const plain = event.clipboardData?.getData('text/plain') ?? '';
    const pasted = html ? textOfHtml(html) : { text: plain };
    if (!pasted.text.trim()) return;
    event.preventDefault();
    if (pasted.text.length > fieldLength) {
      this.read(pasted);
      return;
    }
    const { value, selectionStart, selectionEnd } = this.text;
    const wasEmpty = !(value.slice(0, selectionStart) + value.slice(selectionEnd)).trim();
    this.text.setRangeText(pasted.text, selectionStart, selectionEnd, 'end');
    if (pasted.published) {
      this.published.value = pasted.published;
      this.publishedFrom = 'metadata';
    }
    if (wasEmpty && pasted.text.length >= articleLength) this.submit(pasted.text, true);
    else this.keep();
  }

  private acceptDrops(): void {
    const paste = this.text.closest<HTMLElement>('.paste')!;
    const over = (on: boolean) => (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      paste.classList.toggle('is-over', on);
    };
    document.addEventListener('dragover', over(true));
    document.addEventListener('dragleave', over(false));
    document.addEventListener('drop', (event) => {
      const file = event.dataTransfer?.files[0];
      paste.classList.remove('is-over');
      if (!file) return;
      event.preventDefault();
      void this.take(file);
    });
  }

  private async take(file: File): Promise<void> {
    this.read(await textOfFile(file));
  }
}

/** The statuses as they look in the text, with what they mean. */
export function statusLegend(): HTMLElement[] {
  return statuses.map((status) => h('li', null, badge(status), h('span', null, statusWords[status].meaning)));
}

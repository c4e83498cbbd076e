// From what people paste and drop to plain text: rich text and web pages lose their mark-up, keep their
// paragraphs, and give away their publication date where they state one.
import { trusted } from '../engine/trusted';
import { textOfMarkdown } from './markdown';

export interface Pasted {
  text: string;
  /** ISO date, when the page says when it was published. */
  published?: string;
}

const skipped = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'NAV',
  'ASIDE',
  'FOOTER',
  'FIGURE',
  'FORM',
  'BUTTON',
  'SELECT',
  'SVG',
  'IFRAME',
  'HEAD',
  'MENU',
  'DIALOG',
]);
const blocks = new Set([
  'P',
  'DIV',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'SECTION',
  'ARTICLE',
  'HEADER',
  'MAIN',
  'TABLE',
  'TR',
  'PRE',
  'DT',
  'DD',
  'ADDRESS',
  'HR',
  'BODY',
]);

export function textOfHtml(html: string): Pasted {
  // A parsed document runs no script and fetches nothing.
  const parsed = new DOMParser().parseFromString(trusted().createHTML(html), 'text/html');
  const root = parsed.querySelector('article') ?? parsed.querySelector('main') ?? parsed.body;
  const text = paragraphsOf(root);
  const published = publishedIn(parsed);
  return published ? { text, published } : { text };
}

/** Paragraphs, one a line, an empty line between them. */
function paragraphsOf(root: Element): string {
  const paragraphs: string[] = [];
  let open = '';
  const close = (): void => {
    const text = open
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (text) paragraphs.push(text);
    open = '';
  };
  // A stack and no recursion: pages are nested as deeply as somebody likes.
  const stack: (Node | null)[] = [root];
  while (stack.length) {
    const node = stack.pop();
    if (!node) close();
    else if (node.nodeType === Node.TEXT_NODE) open += node.nodeValue!.replace(/\s+/g, ' ');
    else if (node.nodeName === 'BR') open += '\n';
    else if (
      node instanceof Element &&
      !skipped.has(node.nodeName.toUpperCase()) &&
      !node.hasAttribute('hidden')
    ) {
      const isBlock = blocks.has(node.nodeName);
      if (isBlock) {
        close();
        stack.push(null);
      }
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
  close();
  return paragraphs.join('\n\n');
}

/** Where news pages say when they were published, the surest first. */
function publishedIn(page: Document): string | undefined {
  const metas = ['article:published_time', 'datePublished', 'date', 'DC.date.issued', 'parsely-pub-date'];
  const candidates = metas.map((name) =>
    page
      .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
      ?.getAttribute('content'),
  );
  for (const script of page.querySelectorAll('script[type="application/ld+json"]'))
    candidates.push(/"datePublished"\s*:\s*"([^"]+)"/.exec(script.textContent ?? '')?.[1]);
  candidates.push(page.querySelector('time[datetime]')?.getAttribute('datetime'));
  for (const candidate of candidates) {
    const iso = /^\d{4}-\d\d-\d\d/.exec(candidate ?? '')?.[0];
    if (iso) return iso;
  }
  return undefined;
}

/** Reads a dropped or opened file. Binary files are refused by the engine as not being text. */
export async function textOfFile(file: File): Promise<Pasted> {
  const text = (await file.text()).replace(/^\uFEFF/, '');
  if (/\.html?$/i.test(file.name) || file.type === 'text/html') return textOfHtml(text);
  if (/\.(?:md|markdown)$/i.test(file.name) || file.type === 'text/markdown') return textOfMarkdown(text);
  return { text };
}

// Somebody's article as the engine reads it: the text of its blocks, and the way back from offsets to its nodes.
// The article itself is never touched.
import type { Analysis } from '../engine/analysis';
import { TextMap } from '../views/text-map';

const skipped =
  'script, style, noscript, template, nav, aside, figure, form, button, select, textarea, svg, iframe, dialog, news-glass, [hidden], [aria-hidden="true"]';

export interface HostArticle {
  text: string;
  map: TextMap;
}

/** Reads the blocks of an element, with `between` between two of them. */
export function readArticle(root: Element, between = '\n\n'): HostArticle {
  const map = new TextMap();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(skipped) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let text = '';
  let block: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Element) {
      if (node.localName === 'br' && text && !text.endsWith('\n')) text += '\n';
      continue;
    }
    const own = blockOf(node.parentElement!, root);
    if (own !== block && text.trim()) text = text.trimEnd() + (text.trim() ? between : '');
    block = own;
    text = addNode(map, node as Text, text);
  }
  return { text: text.trimEnd(), map };
}

/** Adds a node's words with single spaces, as a browser shows them, and remembers where each run came from. */
function addNode(map: TextMap, node: Text, text: string): string {
  for (const run of node.data.matchAll(/[^\s]+|\s+/g)) {
    if (/^\s/.test(run[0])) {
      if (text && !/\s$/.test(text)) text += ' ';
      continue;
    }
    map.add(node, text.length, run[0].length, run.index);
    text += run[0];
  }
  return text;
}

function blockOf(element: Element, root: Element): Element {
  let block = element;
  while (block !== root && block.parentElement && getComputedStyle(block).display.startsWith('inline'))
    block = block.parentElement;
  return block;
}

/**
 * The article in the shape that an analysis was made from: newsrooms put one or two line breaks between
 * paragraphs. Null when the analysis belongs to another text.
 */
export function readFor(root: Element, analysis: Analysis): HostArticle | null {
  for (const between of ['\n\n', '\n', ' ']) {
    const article = readArticle(root, between);
    if (matches(article.text, analysis)) return article;
  }
  return null;
}

/** Relations quote the text: where most of their words do not stand, the text is another. */
function matches(text: string, { relations, sentences }: Analysis): boolean {
  const quoted = relations.flatMap(({ subject, predicate, object }) => [
    subject,
    predicate,
    ...(object ? [object] : []),
  ]);
  const standing = quoted.filter((part) => text.slice(part.start, part.end) === part.text).length;
  return (sentences.at(-1)?.end ?? 0) <= text.length && standing * 2 >= quoted.length;
}

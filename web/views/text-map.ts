// Between offsets of the analysed text and text nodes of a page: the reader's own, or those of somebody's article.
import type { Span } from '../engine/analysis';

/** A stretch of the text that stands in one text node, from its letter `from` on. */
interface Piece extends Span {
  node: Text;
  from: number;
}

export class TextMap {
  private readonly pieces: Piece[] = [];
  private readonly byNode = new Map<Node, Piece[]>();

  /** Pieces must be added in the order of the text. */
  add(node: Text, start: number, length: number, from = 0): void {
    const piece = { node, from, start, end: start + length };
    this.pieces.push(piece);
    const others = this.byNode.get(node);
    if (others) others.push(piece);
    else this.byNode.set(node, [piece]);
  }

  /** The range of the document that shows a span, or null when none of it is shown. */
  range(span: Span): Range | null {
    const first = this.search(span.start, (piece) => piece.end);
    const last = this.search(span.end - 1, (piece) => piece.end);
    const head = this.pieces[first];
    if (!head || head.start >= span.end) return null;
    const found = this.pieces[last];
    const tail = found && found.start < span.end ? found : this.pieces[last - 1]!;
    const range = document.createRange();
    range.setStart(head.node, head.from + Math.max(0, span.start - head.start));
    range.setEnd(tail.node, tail.from + Math.min(tail.end, span.end) - tail.start);
    return range;
  }

  /** The offset of a place in a text node, or null outside the text. */
  offsetOf(node: Node, nodeOffset: number): number | null {
    for (const piece of this.byNode.get(node) ?? []) {
      const offset = piece.start + nodeOffset - piece.from;
      if (offset >= piece.start && offset <= piece.end) return offset;
    }
    return null;
  }

  /** The first piece that ends after an offset. */
  private search(offset: number, end: (piece: Piece) => number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (end(this.pieces[middle]!) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The offset under a pointer, or null. */
export function offsetAtPoint(map: TextMap, x: number, y: number, roots: ShadowRoot[] = []): number | null {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots: roots });
    return position && map.offsetOf(position.offsetNode, position.offset);
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? map.offsetOf(range.startContainer, range.startOffset) : null;
}

/** Marks of the CSS Custom Highlight API under one name; does nothing where the browser has none. */
export function setHighlight(name: string, ranges: (Range | null)[], priority = 0): void {
  if (typeof Highlight === 'undefined' || !CSS.highlights) return;
  const present = ranges.filter((range) => range !== null);
  if (!present.length) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...present);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

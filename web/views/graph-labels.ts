// Room for the words of a graph: names that lie on each other are pushed apart, nodes are pushed off the edges of
// others, and the words of an edge stand where they cover nothing.
//
// Widths are estimates, so that the same picture comes out wherever it is drawn, on screen or in a file.
import type { Field, Link, Node } from './graph-layout';

interface Box {
  x: number;
  y: number;
  /** Half of its width and of its height. */
  w: number;
  h: number;
}

const passes = 120;

/** Pixels a letter, of a name and of the words on an edge. */
const nameLetter = 8.5;
const edgeLetter = 6.3;

/** What a node covers: its disc, and the name beneath it. */
function nodeBox({ x, y, radius, name }: Node): Box {
  return { x, y: y + 8, w: Math.max(radius, (name.length * nameLetter) / 2) + 4, h: radius + 11 };
}

function overlap(a: Box, b: Box): [number, number] | null {
  const x = a.w + b.w - Math.abs(a.x - b.x);
  const y = a.h + b.h - Math.abs(a.y - b.y);
  return x > 0 && y > 0 ? [x, y] : null;
}

/** Moves nodes as little as makes room for their names. Costs passes × nodes × (nodes + links). */
export function makeRoom(nodes: Node[], links: Link[], field: Field): void {
  for (let pass = 0; pass < passes; pass++) {
    for (const [index, a] of nodes.entries()) for (const b of nodes.slice(index + 1)) part(a, b);
    for (const link of links)
      for (const node of nodes) if (node !== link.source && node !== link.target) clear(node, link);
    for (const node of nodes) keepInside(node, field);
  }
}

/** Two nodes share the way apart, along the shorter side of their overlap. */
function part(a: Node, b: Node): void {
  const over = overlap(nodeBox(a), nodeBox(b));
  if (!over) return;
  const [x, y] = over;
  const axis = x < y ? 'x' : 'y';
  const by = (Math.min(x, y) / 2 + 0.5) * (a[axis] < b[axis] ? -1 : 1);
  a[axis] += by;
  b[axis] -= by;
}

/** A node leaves the edge between two others. */
function clear(node: Node, { source, target }: Link): void {
  const [dx, dy] = [target.x - source.x, target.y - source.y];
  const length = Math.hypot(dx, dy) || 1;
  const along = ((node.x - source.x) * dx + (node.y - source.y) * dy) / length;
  if (along < 0 || along > length) return;
  const aside = ((node.x - source.x) * dy - (node.y - source.y) * dx) / length;
  const wanted = node.radius + 8 - Math.abs(aside);
  if (wanted <= 0) return;
  const by = ((aside < 0 ? -1 : 1) * wanted) / 4 / length;
  node.x += dy * by;
  node.y -= dx * by;
}

function keepInside(node: Node, { width, height }: Field): void {
  const { w, h } = nodeBox(node);
  node.x = Math.min(width - w, Math.max(w, node.x));
  node.y = Math.min(height - h - 12, Math.max(h - 4, node.y));
}

/** Where along an edge its words may stand, the best place first. */
const places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];

/** Gives every edge the place of its words, or none where they would cover others: the list has them too. */
export function placeWords(nodes: Node[], links: Link[]): void {
  const taken = nodes.map(nodeBox);
  for (const link of links) {
    const { source, target, words } = link;
    const boxes = places.map((place): Box => ({
      x: source.x + (target.x - source.x) * place,
      y: source.y + (target.y - source.y) * place,
      w: (words.length * edgeLetter) / 2 + 2,
      h: 8,
    }));
    const free = boxes.find((box) => !taken.some((other) => overlap(box, other)));
    if (free) taken.push(free);
    link.place = free ? { x: free.x, y: free.y } : null;
  }
}

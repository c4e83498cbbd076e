// Where the entities of a graph stand and what runs between them: the most salient ones, and between each pair one
// edge that bundles what happened between them.
//
// Layout by d3-force (Fruchterman-Reingold-like forces, Barnes-Hut approximation), run to rest before drawing, so
// that nothing moves; its own generator makes it the same each time.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Entity, Status } from '../engine/analysis';
import type { MergedRelation } from './merge';
import { shorten } from './dom';
import { makeRoom, placeWords } from './graph-labels';
import type { Reading } from './reading';
import { statuses } from './vocabulary';

/** The field on which everything stands, and how long a name on it may be. */
export interface Field {
  width: number;
  height: number;
  longest: number;
}

export const wideField: Field = { width: 640, height: 460, longest: 22 };
/** For a phone: drawn small, the wide one's words could not be read. */
export const narrowField: Field = { width: 350, height: 520, longest: 16 };

/** What each entity beyond the dozen adds to the height. */
const roomForOneMore = 24;

/** More than a dozen names cannot be read at once. */
export const shownAtFirst = 12;

export interface Node {
  entity: Entity;
  name: string;
  x: number;
  y: number;
  radius: number;
}

export interface Link {
  source: Node;
  target: Node;
  relations: MergedRelation[];
  words: string;
  /** The middle of its words; null where they have no room. */
  place: { x: number; y: number } | null;
}

/** `left` is the number of entities beyond the limit. */
export interface Graph {
  nodes: Node[];
  links: Link[];
  left: number;
  field: Field;
}

export function graphOf(
  reading: Reading,
  relations: MergedRelation[],
  limit = shownAtFirst,
  field = wideField,
): Graph {
  const graph = build(reading, relations, limit, field);
  if (graph.links.length) layout(graph);
  return graph;
}

function build(reading: Reading, relations: MergedRelation[], limit: number, within: Field): Graph {
  const pairs = new Map<string, MergedRelation[]>();
  for (const relation of relations)
    for (const [from, to] of partiesOf(relation)) {
      const key = from < to ? `${from} ${to}` : `${to} ${from}`;
      pairs.set(key, [...(pairs.get(key) ?? []), relation]);
    }
  const linked = new Set([...pairs.keys()].flatMap((key) => key.split(' ')));
  const cast = reading.cast.filter(({ id }) => linked.has(id));
  const shown = cast.slice(0, limit);
  const more = Math.max(0, shown.length - shownAtFirst);
  const field = { ...within, height: within.height + more * roomForOneMore };
  const nodes = new Map(
    shown.map((entity): [string, Node] => {
      const radius = 7 + 9 * Math.sqrt(entity.salience);
      return [entity.id, { entity, name: shorten(entity.name, field.longest), radius, x: 0, y: 0 }];
    }),
  );
  const links: Link[] = [];
  for (const [key, between] of pairs) {
    const [source, target] = key.split(' ').map((id) => nodes.get(id));
    if (source && target)
      links.push({ source, target, relations: between, words: edgeWords(between), place: null });
  }
  const used = new Set(links.flatMap(({ source, target }) => [source, target]));
  return {
    nodes: [...nodes.values()].filter((node) => used.has(node)),
    links,
    left: cast.length - shown.length,
    field,
  };
}

/** Roles of those to whom something is done; places and times are no parties. */
const partyRoles = new Set([
  'recipient',
  'goal',
  'source',
  'topic',
  'companion',
  'beneficiary',
  'agent',
  'partner',
]);

/** Each subject with each object and with whoever else is a party, each pair once. */
function partiesOf({ subject, object, others, modifiers, side }: MergedRelation): [string, string][] {
  const [subjects, objects] = [[subject.entity], [object?.entity]];
  (side === 'subject' ? subjects : objects).push(...others.map(({ entity }) => entity));
  objects.push(...modifiers.filter(({ role }) => partyRoles.has(role)).map(({ entity }) => entity));
  const pairs: [string, string][] = [];
  for (const from of new Set(subjects))
    for (const to of new Set(objects)) if (from && to && from !== to) pairs.push([from, to]);
  return pairs;
}

/** At first all stand in a circle, each beside those whom it is linked with: fewer edges cross than in any order. */
function standInCircle({ nodes, links, field }: Graph): void {
  const order = new Set<Node>();
  for (const first of nodes) {
    order.add(first);
    for (const node of order)
      // it grows meanwhile
      for (const { source, target } of links) {
        if (node === source) order.add(target);
        if (node === target) order.add(source);
      }
  }
  [...order].forEach((node, index) => {
    const angle = (index / order.size) * 2 * Math.PI;
    node.x = field.width / 2 + 160 * Math.cos(angle);
    node.y = field.height / 2 + 120 * Math.sin(angle);
  });
}

function layout(graph: Graph): void {
  const { nodes, links, field } = graph;
  standInCircle(graph);
  const simulation = forceSimulation(nodes)
    .force('link', forceLink<Node, Link>(links).distance(110).strength(0.5))
    .force('charge', forceManyBody().strength(-520))
    .force('x', forceX(field.width / 2).strength(0.1))
    .force('y', forceY(field.height / 2).strength(0.15))
    .force(
      'collide',
      forceCollide<Node>((node) => node.radius + 24),
    )
    .stop();
  simulation.tick(300);
  // Spread to the frame, keeping the proportions within reason.
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  const fit = (value: number, values: number[], size: number, padding: number): number => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return high - low < 1 ? size / 2 : padding + ((value - low) / (high - low)) * (size - 2 * padding);
  };
  for (const node of nodes) {
    node.x = fit(node.x, xs, field.width, field.width / 8);
    node.y = fit(node.y, ys, field.height, 34);
  }
  makeRoom(nodes, links, field);
  placeWords(nodes, links);
}

/** The status that an edge shows: the most doubtful of its relations would hide the fact, so the commonest. */
export function commonest(relations: MergedRelation[]): Status {
  const count = (status: Status): number => relations.filter((relation) => relation.status === status).length;
  return statuses.reduce((best, status) => (count(status) > count(best) ? status : best));
}

/** The words on an edge: the first deed, and how many more there are. */
function edgeWords(relations: MergedRelation[]): string {
  const { lemma, text } = relations[0]!.predicate;
  const words = lemma === 'be' ? text : lemma;
  return shorten(relations.length > 1 ? `${words} +${relations.length - 1}` : words, 24);
}

/** The path of an edge: straight for what the article says, wavy for what somebody says. */
export function edgePath({ source, target }: Link, status: Status): string {
  return status === 'alleged' || status === 'denied' || status === 'disputed'
    ? wave(source, target)
    : straight(source, target);
}

export function straight(a: Node, b: Node): string {
  return `M${a.x.toFixed(1)} ${a.y.toFixed(1)}L${b.x.toFixed(1)} ${b.y.toFixed(1)}`;
}

/** A wavy line, since SVG has no such stroke. */
function wave(a: Node, b: Node): string {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const steps = Math.max(2, Math.round(length / 7) * 2);
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  let path = `M${a.x.toFixed(1)} ${a.y.toFixed(1)}`;
  for (let i = 1; i <= steps; i++) {
    const side = i % 2 ? 4.5 : -4.5;
    const [mid, end] = [((i - 0.5) / steps) * length, (i / steps) * length];
    path += `Q${(a.x + ux * mid - uy * side).toFixed(1)} ${(a.y + uy * mid + ux * side).toFixed(1)} ${(a.x + ux * end).toFixed(1)} ${(a.y + uy * end).toFixed(1)}`;
  }
  return path;
}

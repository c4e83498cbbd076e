// The relations as a graph: the most salient entities, and between each pair one edge that bundles what happened
// between them. The list beside it says the same for whoever cannot see it, and takes the keyboard.
//
// Layout by d3-force (Fruchterman-Reingold-like forces, Barnes-Hut approximation), run to rest before drawing, so
// that nothing moves; its own generator makes it the same each time.
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Entity, Status } from '../engine/analysis';
import type { MergedRelation } from './merge';
import { h, plural, s, shorten } from './dom';
import type { Reading } from './reading';
import { badge, glyph, statusWords, statuses } from './vocabulary';

const width = 640;
const height = 460;
const edgePadding = 26;

/** More than a dozen names cannot be read at once. */
const shownAtFirst = 12;

interface Node {
  entity: Entity;
  x: number;
  y: number;
  radius: number;
}

interface Link {
  source: Node;
  target: Node;
  relations: MergedRelation[];
}

export function graphOf(reading: Reading, relations: MergedRelation[]): HTMLElement {
  return drawGraph(reading, relations, shownAtFirst);
}

function drawGraph(reading: Reading, relations: MergedRelation[], limit: number): HTMLElement {
  const { nodes, links, left } = build(reading, relations, limit);
  if (!links.length) return h('p.empty', null, 'No two entities act on each other here.');
  layout(nodes, links);
  const frame = h('div.graph');
  const svg = s(
    'svg.graph-picture',
    {
      'viewBox': `0 0 ${width} ${height}`,
      'role': 'img',
      'aria-label': `Graph of ${plural(nodes.length, 'entity', 'entities')}; the list below says the same`,
    },
    ...links.map((link) => edge(link)),
    ...nodes.map((node) => knot(node)),
  );
  frame.append(svg);
  if (left > 0)
    frame.append(
      h(
        'button.more',
        { type: 'button', onclick: () => frame.replaceWith(drawGraph(reading, relations, Infinity)) },
        `Show ${left} more`,
      ),
    );
  frame.append(pairList(reading, links));
  return frame;
}

function build(
  reading: Reading,
  relations: MergedRelation[],
  limit: number,
): { nodes: Node[]; links: Link[]; left: number } {
  const pairs = new Map<string, MergedRelation[]>();
  for (const relation of relations)
    for (const [from, to] of partiesOf(relation)) {
      const key = from < to ? `${from} ${to}` : `${to} ${from}`;
      pairs.set(key, [...(pairs.get(key) ?? []), relation]);
    }
  const linked = new Set([...pairs.keys()].flatMap((key) => key.split(' ')));
  const cast = reading.cast.filter(({ id }) => linked.has(id));
  const shown = cast.slice(0, limit);
  const nodes = new Map(
    shown.map((entity, index): [string, Node] => {
      const angle = (index / shown.length) * 2 * Math.PI;
      const radius = 7 + 9 * Math.sqrt(entity.salience);
      return [
        entity.id,
        { entity, radius, x: width / 2 + 160 * Math.cos(angle), y: height / 2 + 120 * Math.sin(angle) },
      ];
    }),
  );
  const links: Link[] = [];
  for (const [key, between] of pairs) {
    const [source, target] = key.split(' ').map((id) => nodes.get(id));
    if (source && target) links.push({ source, target, relations: between });
  }
  const used = new Set(links.flatMap(({ source, target }) => [source, target]));
  return {
    nodes: [...nodes.values()].filter((node) => used.has(node)),
    links,
    left: cast.length - shown.length,
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

function layout(nodes: Node[], links: Link[]): void {
  const simulation = forceSimulation(nodes)
    .force('link', forceLink<Node, Link>(links).distance(110).strength(0.5))
    .force('charge', forceManyBody().strength(-520))
    .force('x', forceX(width / 2).strength(0.06))
    .force('y', forceY(height / 2).strength(0.11))
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
    node.x = fit(node.x, xs, width, edgePadding + 56);
    node.y = fit(node.y, ys, height, edgePadding + 8);
  }
}

/** The status that an edge shows: the most doubtful of its relations would hide the fact, so the commonest. */
function commonest(relations: MergedRelation[]): Status {
  const count = (status: Status): number => relations.filter((relation) => relation.status === status).length;
  return statuses.reduce((best, status) => (count(status) > count(best) ? status : best));
}

function edge({ source, target, relations }: Link): SVGElement {
  const [x, y] = [(source.x + target.x) / 2, (source.y + target.y) / 2];
  const words =
    relations.length > 1
      ? `${relations[0]!.predicate.lemma} +${relations.length - 1}`
      : relations[0]!.predicate.lemma;
  const status = commonest(relations);
  const line = `M${source.x.toFixed(1)} ${source.y.toFixed(1)}L${target.x.toFixed(1)} ${target.y.toFixed(1)}`;
  const path =
    status === 'alleged' || status === 'denied' || status === 'disputed' ? wave(source, target) : line;
  return s(
    'g.edge',
    { 'data-status': status, 'data-pick': relations[0]!.id },
    s('path.edge-line', { d: path }),
    s('path.edge-reach', { d: line }),
    s(
      'text.edge-label',
      { 'x': x.toFixed(1), 'y': (y - 4).toFixed(1), 'text-anchor': 'middle' },
      shorten(words, 24),
    ),
  );
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

function knot({ entity, x, y, radius }: Node): SVGElement {
  const below = y + radius + 13;
  return s(
    'g.knot',
    { 'data-type': entity.type, 'data-pick': entity.id },
    s('circle.knot-disc', { cx: x.toFixed(1), cy: y.toFixed(1), r: radius.toFixed(1) }),
    s(
      'text.knot-label',
      { 'x': x.toFixed(1), 'y': below.toFixed(1), 'text-anchor': 'middle' },
      shorten(entity.name, 22),
    ),
  );
}

/** The graph in words: pair by pair. */
function pairList(reading: Reading, links: Link[]): HTMLElement {
  const sorted = [...links].sort((a, b) => b.relations.length - a.relations.length);
  return h(
    'ul.pairs',
    { 'aria-label': 'The same as a list' },
    ...sorted.map(({ source, target, relations }) =>
      h(
        'li.pair',
        null,
        h(
          'span.pair-names',
          null,
          glyph(source.entity.type),
          source.entity.name,
          ' – ',
          glyph(target.entity.type),
          target.entity.name,
        ),
        h(
          'ul.plain',
          null,
          ...relations.map((relation) =>
            h(
              'li',
              null,
              h(
                'button.line',
                { 'type': 'button', 'data-pick': relation.id, 'title': statusWords[relation.status].meaning },
                badge(relation.status),
                ' ',
                reading.relationText(relation, 1),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

// The relations as a graph. The list beside it says the same for whoever cannot see it, and takes the keyboard.
import type { MergedRelation } from './merge';
import { h, plural, s } from './dom';
import { commonest, edgePath, graphOf, shownAtFirst, straight } from './graph-layout';
import type { Field, Link, Node } from './graph-layout';
import { shapePoints } from './palette';
import type { Reading } from './reading';
import { glyph, statusWord, statusWords } from './vocabulary';

export function drawGraph(
  reading: Reading,
  relations: MergedRelation[],
  wanted: Field,
  limit = shownAtFirst,
): HTMLElement {
  const { nodes, links, left, field } = graphOf(reading, relations, limit, wanted);
  if (!links.length) return h('p.empty', null, 'No two entities act on each other here.');
  const frame = h('div.graph');
  const svg = s(
    'svg.graph-picture',
    {
      'viewBox': `0 0 ${field.width} ${field.height}`,
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
        { type: 'button', onclick: () => showWhole(frame, drawGraph(reading, relations, wanted, Infinity)) },
        `Show ${left} more`,
      ),
    );
  frame.append(pairList(reading, links));
  return frame;
}

function showWhole(frame: HTMLElement, whole: HTMLElement): void {
  whole.tabIndex = -1;
  frame.replaceWith(whole);
  whole.focus({ preventScroll: true });
}

function edge(link: Link): SVGElement {
  const { source, target, relations, words, place } = link;
  const status = commonest(relations);
  return s(
    'g.edge',
    { 'data-status': status, 'data-pick': relations[0]!.id },
    s('path.edge-line', { d: edgePath(link, status) }),
    s('path.edge-reach', { d: straight(source, target) }),
    s('title', null, `${source.entity.name} – ${target.entity.name}: ${words}`),
    place &&
      s(
        'text.edge-label',
        { 'x': place.x.toFixed(1), 'y': (place.y + 3.5).toFixed(1), 'text-anchor': 'middle' },
        words,
      ),
  );
}

function knot({ entity, name, x, y, radius }: Node): SVGElement {
  const below = y + radius + 13;
  return s(
    'g.knot',
    { 'data-type': entity.type, 'data-pick': entity.id },
    s('circle.knot-disc', { cx: x.toFixed(1), cy: y.toFixed(1), r: radius.toFixed(1) }),
    s('polygon.knot-glyph', { points: shapePoints(entity.type, x, y, radius) }),
    s('text.knot-label', { 'x': x.toFixed(1), 'y': below.toFixed(1), 'text-anchor': 'middle' }, name),
    s('title', null, entity.name),
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
          h('span', null, glyph(source.entity.type), source.entity.name),
          ' – ',
          h('span', null, glyph(target.entity.type), target.entity.name),
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
                statusWord(relation.status),
                ' ',
                h('span', null, reading.relationText(relation, 1)),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

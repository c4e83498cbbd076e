// The graph of who did what to whom, as a picture.
import type { EntityType, Status } from '../../engine/analysis';
import { listed } from '../../views/dom';
import { commonest, edgePath, graphOf, wideField } from '../../views/graph-layout';
import type { Graph, Link, Node } from '../../views/graph-layout';
import { palette, statusColours, typeColours } from '../../views/palette';
import type { Reading } from '../../views/reading';
import { statusWords } from '../../views/vocabulary';
import { glyphShape, heading, legend, margin } from './parts';
import type { PathShape, Picture, Shape } from './picture';

const width = wideField.width + 2 * margin;

/** Null where no two entities act on each other. */
export function graphPicture(reading: Reading): Picture | null {
  const graph = graphOf(
    reading,
    reading.relations.filter((relation) => !reading.isSpeech(relation)),
  );
  if (!graph.links.length) return null;
  const head = heading(reading, width, 'Who did what to whom');
  const shift = (shapes: Shape[]): Shape[] => shapes.map((shape) => moved(shape, margin, head.height));
  const field = [
    ...graph.links.map(edgeLine),
    ...graph.links.flatMap(edgeLabel),
    ...graph.nodes.flatMap(knot),
  ];
  const used = {
    statuses: new Set<Status>(graph.links.map(({ relations }) => commonest(relations))),
    types: new Set<EntityType>(graph.nodes.map(({ entity }) => entity.type)),
  };
  const top = head.height + graph.field.height + 16;
  const foot = legend(used, top, width);
  return {
    width,
    height: Math.ceil(top + foot.height),
    title: `Who did what to whom: ${reading.title || 'an article'}`,
    description: inWords(reading, graph),
    shapes: [...head.shapes, ...shift(field), ...foot.shapes],
  };
}

function moved(shape: Shape, x: number, y: number): Shape {
  return 'text' in shape ? { ...shape, x: shape.x + x, y: shape.y + y } : { ...shape, at: [x, y] };
}

function edgeLine(link: Link): PathShape {
  const status = commonest(link.relations);
  const stroke = status === 'happened' ? palette['rule-strong'] : palette[statusColours[status]];
  const dash = status === 'planned' ? [2.4, 4] : status === 'possible' ? [6, 4] : undefined;
  return {
    d: edgePath(link, status),
    stroke,
    width: status === 'planned' ? 2.4 : 1.6,
    ...(dash ? { dash } : {}),
  };
}

function edgeLabel({ words, place }: Link): Shape[] {
  if (!place) return [];
  const { x, y } = place;
  const fill = palette['ink-soft'];
  return [{ text: words, x, y: y + 3.5, size: 11, face: 'sans', fill, anchor: 'middle', halo: true }];
}

function knot({ entity, name, x, y, radius }: Node): Shape[] {
  const [left, right] = [(x - radius).toFixed(1), (x + radius).toFixed(1)];
  const arc = `A${radius.toFixed(1)} ${radius.toFixed(1)} 0 1 1`;
  const stroke = palette[typeColours[entity.type]];
  return [
    {
      d: `M${left} ${y.toFixed(1)}${arc} ${right} ${y.toFixed(1)}${arc} ${left} ${y.toFixed(1)}Z`,
      fill: palette.paper,
      stroke,
      width: 1.8,
    },
    glyphShape(entity.type, x, y, radius),
    {
      text: name,
      x,
      y: y + radius + 13,
      size: 13,
      face: 'serif',
      bold: true,
      fill: palette.ink,
      anchor: 'middle',
      halo: true,
    },
  ];
}

/** Pair by pair, each deed with its status. */
function inWords(reading: Reading, { links }: Graph): string {
  return links
    .map(({ source, target, relations }) => {
      const deeds = relations.map(
        (relation) => `${reading.relationText(relation, 1)} (${statusWords[relation.status].name})`,
      );
      return `${source.entity.name} and ${target.entity.name}: ${listed(deeds)}.`;
    })
    .join('\n');
}

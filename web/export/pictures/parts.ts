// What both pictures have: a heading, the signs and glyphs of the visual language, and a legend of those in use.
import type { EntityType, Status } from '../../engine/analysis';
import { capital } from '../../views/dom';
import { palette, shapePoints, statusColours, typeColours } from '../../views/palette';
import type { Reading } from '../../views/reading';
import { signPaths, statuses, statusWords, typeWords } from '../../views/vocabulary';
import type { PathShape, Shape } from './picture';

export const margin = 24;

/** Letters of our faces are this wide on the whole, as a share of their height; a picture has nothing to measure by. */
const letterWidth = 0.52;

/** Breaks at spaces, and within a word only where it is longer than a line. `width` in pixels. */
export function wrap(text: string, width: number, size: number): string[] {
  const most = Math.max(4, Math.floor(width / (size * letterWidth)));
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(/\s+/)) {
    if (line && line.length + 1 + word.length > most) {
      lines.push(line);
      line = '';
    }
    for (; word.length > most; word = word.slice(most)) lines.push(word.slice(0, most));
    line = line ? `${line} ${word}` : word;
  }
  return line || !lines.length ? [...lines, line] : lines;
}

/** The title and the date of the article; gives the height that they take. */
export function heading(reading: Reading, width: number, what: string): { shapes: Shape[]; height: number } {
  const size = 20;
  const lines = wrap(reading.title || what, width - 2 * margin, size);
  const { published } = reading.analysis.document;
  const note = [reading.title && what, published && `published ${published}`].filter(Boolean).join(' · ');
  const shapes: Shape[] = lines.map((text, index) => ({
    text,
    x: margin,
    y: margin + size * 0.9 + index * size * 1.25,
    size,
    face: 'serif',
    bold: true,
    fill: palette.ink,
  }));
  const below = margin + lines.length * size * 1.25;
  if (note)
    shapes.push({
      text: note,
      x: margin,
      y: below + 14,
      size: 12,
      face: 'sans',
      fill: palette['ink-soft'],
    });
  return { shapes, height: below + 26 };
}

/** The sign of a status, 16 units of `size` wide, its upper left corner at a point. */
export function signShapes(status: Status, at: [number, number], scale = 1): PathShape[] {
  const { fill, stroke, dash } = signPaths[status];
  const colour = palette[statusColours[status]];
  return [
    ...(fill ? [{ d: fill, at, scale, fill: colour }] : []),
    ...(stroke
      ? [
          {
            d: stroke,
            at,
            scale,
            stroke: colour,
            width: 1.6,
            ...(dash ? { dash: dash.split(' ').map(Number) } : {}),
          },
        ]
      : []),
  ];
}

export function glyphShape(type: EntityType, x: number, y: number, size: number): PathShape {
  const corners = shapePoints(type, x, y, size).replaceAll(' ', 'L');
  return { d: `M${corners}Z`, fill: palette[typeColours[type]] };
}

/** What the signs and glyphs mean, in two columns; gives the height that it takes. */
export function legend(
  used: { statuses: Set<Status>; types: Set<EntityType> },
  top: number,
  width: number,
): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = [{ d: `M${margin} ${top}H${width - margin}`, stroke: palette.rule, width: 1 }];
  const line = 20;
  const words = (text: string, x: number, y: number): void => {
    shapes.push({ text, x, y: y + 12, size: 12, face: 'sans', fill: palette['ink-soft'] });
  };
  const first = top + 14;
  const shown = statuses.filter((status) => used.statuses.has(status));
  shown.forEach((status, index) => {
    const y = first + index * line;
    shapes.push(...signShapes(status, [margin, y]));
    words(`${capital(statusWords[status].name)}: ${statusWords[status].meaning}`, margin + 24, y);
  });
  const types = (Object.keys(typeWords) as EntityType[]).filter((type) => used.types.has(type));
  const column = Math.round(width * 0.66);
  types.forEach((type, index) => {
    const y = first + index * line;
    shapes.push(glyphShape(type, column + 7, y + 8, 12));
    words(capital(typeWords[type]), column + 24, y);
  });
  const height = 14 + Math.max(shown.length, types.length) * line + 12;
  const mark = 'Read by Newsglass in a browser. Machines misread; the article decides.';
  shapes.push({
    text: mark,
    x: margin,
    y: top + height + 4,
    size: 11,
    face: 'sans',
    fill: palette['ink-soft'],
  });
  return { shapes, height: height + margin };
}

// A picture as a list of shapes on a light ground, and as SVG: text as text, every style an attribute, nothing
// fetched, so that it looks the same wherever it is opened.
import { palette } from '../../views/palette';
import { xml } from '../xml';

/** A path in the syntax of SVG; `at` moves it, `scale` sizes it. */
export interface PathShape {
  d: string;
  at?: [number, number];
  scale?: number;
  fill?: string;
  stroke?: string;
  width?: number;
  dash?: number[];
  opacity?: number;
}

export interface TextShape {
  text: string;
  x: number;
  /** Of the base line. */
  y: number;
  /** In pixels. */
  size: number;
  face: 'serif' | 'sans';
  fill: string;
  bold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
  /** Whether the ground shows around the letters, where lines run beneath them. */
  halo?: boolean;
}

export type Shape = PathShape | TextShape;

export interface Picture {
  width: number;
  height: number;
  title: string;
  /** The picture in words, for whoever cannot see it. */
  description: string;
  shapes: Shape[];
}

export const faces = {
  serif: "Georgia, 'Iowan Old Style', 'Liberation Serif', serif",
  sans: "system-ui, 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif",
};

/** Of the halo around letters, in pixels. */
export const haloWidth = 4;

export function svgOf({ width, height, title, description, shapes }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${xml(title)}</title>`,
    `<desc id="desc">${xml(description)}</desc>`,
    element('rect', { width, height, fill: palette.paper }),
    ...shapes.map((shape) => ('text' in shape ? textElement(shape) : pathElement(shape))),
    '</svg>',
    '',
  ].join('\n');
}

function pathElement({ d, at, scale, fill, stroke, width, dash, opacity }: PathShape): string {
  const move = at && `translate(${at.map(rounded).join(' ')})${scale ? ` scale(${scale})` : ''}`;
  return element('path', {
    d,
    'transform': move,
    'fill': fill ?? 'none',
    stroke,
    'stroke-width': stroke && (width ?? 1),
    'stroke-dasharray': dash?.join(' '),
    'stroke-linecap': stroke && (dash ? 'butt' : 'round'),
    'stroke-linejoin': stroke && 'round',
    opacity,
  });
}

function textElement({ text, x, y, size, face, fill, bold, anchor, halo }: TextShape): string {
  const ground = halo && { 'stroke': palette.paper, 'stroke-width': haloWidth, 'stroke-linejoin': 'round' };
  return element(
    'text',
    {
      'x': rounded(x),
      'y': rounded(y),
      'font-family': faces[face],
      'font-size': size,
      'font-weight': bold && 600,
      'text-anchor': anchor,
      fill,
      ...(ground && { ...ground, 'paint-order': 'stroke' }),
    },
    text,
  );
}

type Attributes = Record<string, string | number | false | undefined>;

function element(name: string, attributes: Attributes, text?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => ` ${key}="${xml(String(value))}"`)
    .join('');
  return text === undefined ? `<${name}${written}/>` : `<${name}${written}>${xml(text)}</${name}>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

// A picture as PNG. Drawn shape by shape and not by loading the SVG as an image, which the page's policy forbids.
import { palette } from '../../views/palette';
import { faces, haloWidth } from './picture';
import type { PathShape, Picture, TextShape } from './picture';

/** Pixels for a unit of the picture: sharp on dense screens and on paper. */
const density = 2;

export async function pngOf(picture: Picture): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * density);
  canvas.height = Math.round(picture.height * density);
  const context = canvas.getContext('2d')!;
  context.scale(density, density);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const shape of picture.shapes) {
    context.save();
    if ('text' in shape) drawText(context, shape);
    else drawPath(context, shape);
    context.restore();
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))),
      'image/png',
    ),
  );
}

function drawPath(context: CanvasRenderingContext2D, shape: PathShape): void {
  const { d, at, scale = 1, fill, stroke, width = 1, dash, opacity = 1 } = shape;
  const path = new Path2D(d);
  if (at) context.translate(...at);
  context.scale(scale, scale);
  context.globalAlpha = opacity;
  if (fill) {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (!stroke) return;
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.lineCap = dash ? 'butt' : 'round';
  context.lineJoin = 'round';
  context.setLineDash(dash ?? []);
  context.stroke(path);
}

function drawText(context: CanvasRenderingContext2D, shape: TextShape): void {
  const { text, x, y, size, face, fill, bold, anchor = 'start', halo } = shape;
  context.font = `${bold ? 600 : 400} ${size}px ${faces[face]}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  if (halo) {
    context.strokeStyle = palette.paper;
    context.lineWidth = haloWidth;
    context.lineJoin = 'round';
    context.strokeText(text, x, y);
  }
  context.fillStyle = fill;
  context.fillText(text, x, y);
}

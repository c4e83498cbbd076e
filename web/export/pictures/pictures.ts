// The pictures by name and format, fetched as one file when somebody asks for one.
import type { Reading } from '../../views/reading';
import { graphPicture } from './graph';
import { svgOf } from './picture';
import type { Picture } from './picture';
import { pngOf } from './raster';
import { timelinePicture } from './timeline';

const pictures: Record<'graph' | 'timeline', (reading: Reading) => Picture | null> = {
  graph: graphPicture,
  timeline: timelinePicture,
};

/** Null where the article holds nothing to draw. */
export async function draw(
  reading: Reading,
  name: keyof typeof pictures,
  format: 'svg' | 'png',
): Promise<string | Blob | null> {
  const picture = pictures[name](reading);
  if (!picture) return null;
  return format === 'svg' ? svgOf(picture) : pngOf(picture);
}

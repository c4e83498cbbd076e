// The visual language as numbers, for pictures that have no style sheet: `vocabulary.css` on paper, and its shapes.
// A test holds the two against each other.
import type { EntityType, Status } from '../engine/analysis';

/** Colours on paper. */
export const palette = {
  'paper': '#fbfaf6',
  'ink': '#1e1c19',
  'ink-soft': '#5a564f',
  'rule': '#dcd8ce',
  'rule-strong': '#8d887d',
  'accent': '#1c4f8b',
  'person': '#0d5ea6',
  'organization': '#8a4a00',
  'location': '#006b55',
  'group': '#74359b',
  'thing': '#a01a58',
  'law': '#4b5320',
  'amount': '#56534c',
  'fact': '#1e1c19',
  'ongoing': '#00645a',
  'planned': '#1c5aa8',
  'possible': '#5f5c66',
  'alleged': '#8c4f00',
  'disputed': '#77359c',
  'denied': '#a8221d',
  'negated': '#6f3a37',
};

type Colour = keyof typeof palette;

export const typeColours: Record<EntityType, Colour> = {
  person: 'person',
  organization: 'organization',
  location: 'location',
  facility: 'location',
  group: 'group',
  product: 'thing',
  event: 'thing',
  work: 'law',
  law: 'law',
  money: 'amount',
  percent: 'amount',
  quantity: 'amount',
  other: 'thing',
};

export const statusColours: Record<Status, Colour> = {
  'happened': 'fact',
  'ongoing': 'ongoing',
  'planned': 'planned',
  'possible': 'possible',
  'alleged': 'alleged',
  'disputed': 'disputed',
  'denied': 'denied',
  'did-not-happen': 'negated',
};

const amountShape = '0 20, 100 20, 100 42, 0 42, 0 58, 100 58, 100 80, 0 80';

/** Corners on a field of 100 by 100. */
export const shapes: Record<EntityType, string> = {
  person: '50 0, 67 7, 73 23, 67 40, 60 47, 84 57, 100 100, 0 100, 16 57, 40 47, 33 40, 27 23, 33 7',
  organization: '6 6, 94 6, 94 94, 62 94, 62 62, 38 62, 38 94, 6 94',
  location: '50 100, 14 52, 8 32, 18 12, 36 1, 64 1, 82 12, 92 32, 86 52',
  facility: '50 2, 100 46, 84 46, 84 98, 16 98, 16 46, 0 46',
  group: '25 5, 75 5, 100 50, 75 95, 25 95, 0 50',
  product: '50 0, 100 50, 50 100, 0 50',
  event: '50 0, 62 35, 100 38, 70 60, 81 97, 50 75, 19 97, 30 60, 0 38, 38 35',
  work: '18 0, 82 0, 82 100, 50 74, 18 100',
  law: '50 0, 94 14, 88 60, 50 100, 12 60, 6 14',
  money: amountShape,
  percent: amountShape,
  quantity: amountShape,
  other: '50 18, 82 50, 50 82, 18 50',
};

/** The corners of a type's glyph around a point, `size` wide and high. */
export function shapePoints(type: EntityType, x: number, y: number, size: number): string {
  return shapes[type]
    .split(', ')
    .map((corner) => corner.split(' ').map(Number) as [number, number])
    .map(
      ([left, top]) =>
        `${(x + (left / 100 - 0.5) * size).toFixed(1)},${(y + (top / 100 - 0.5) * size).toFixed(1)}`,
    )
    .join(' ');
}

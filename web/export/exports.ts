// Everything that can be taken along: a name, a file ending, a type, and a function from a reading to what is saved.
// Pictures are fetched when somebody asks for one.
import type { Reading } from '../views/reading';
import { csv } from './csv';
import { gexf } from './gexf';
import { ics } from './ics';
import { jsonLd } from './json-ld';
import { markdown } from './markdown';
import { timelineJs } from './timeline-js';
import { webAnnotation } from './web-annotation';

export interface Export {
  name: string;
  /** File name after the article's own. */
  ending: string;
  type: string;
  /** Null where the article holds nothing of the kind. */
  write: (reading: Reading) => string | Promise<string | Blob | null>;
}

const draw =
  (name: 'graph' | 'timeline', format: 'svg' | 'png'): Export['write'] =>
  async (reading) =>
    (await import('./pictures/pictures')).draw(reading, name, format);

export const exports: Export[] = [
  {
    name: 'Everything',
    ending: 'json',
    type: 'application/json',
    write: ({ analysis }) => `${JSON.stringify(analysis, null, 2)}\n`,
  },
  { name: 'Report', ending: 'md', type: 'text/markdown', write: markdown },
  {
    name: 'Who, as a table',
    ending: 'entities.csv',
    type: 'text/csv',
    write: (reading) => csv(reading, 'entities'),
  },
  {
    name: 'Did what, as a table',
    ending: 'relations.csv',
    type: 'text/csv',
    write: (reading) => csv(reading, 'relations'),
  },
  {
    name: 'Says, as a table',
    ending: 'statements.csv',
    type: 'text/csv',
    write: (reading) => csv(reading, 'statements'),
  },
  {
    name: 'When, as a table',
    ending: 'timeline.csv',
    type: 'text/csv',
    write: (reading) => csv(reading, 'timeline'),
  },
  { name: 'When, for calendars', ending: 'ics', type: 'text/calendar', write: ics },
  { name: 'When, for TimelineJS', ending: 'timeline.json', type: 'application/json', write: timelineJs },
  { name: 'Did what, as a graph (GEXF)', ending: 'gexf', type: 'application/gexf+xml', write: gexf },
  {
    name: 'Did what, as a drawing',
    ending: 'graph.svg',
    type: 'image/svg+xml',
    write: draw('graph', 'svg'),
  },
  {
    name: 'Did what, as an image',
    ending: 'graph.png',
    type: 'image/png',
    write: draw('graph', 'png'),
  },
  {
    name: 'When, as a drawing',
    ending: 'timeline.svg',
    type: 'image/svg+xml',
    write: draw('timeline', 'svg'),
  },
  {
    name: 'When, as an image',
    ending: 'timeline.png',
    type: 'image/png',
    write: draw('timeline', 'png'),
  },
  { name: 'Article and names (schema.org)', ending: 'jsonld', type: 'application/ld+json', write: jsonLd },
  {
    name: 'Notes on the text (W3C)',
    ending: 'annotations.jsonld',
    type: 'application/ld+json',
    write: webAnnotation,
  },
];

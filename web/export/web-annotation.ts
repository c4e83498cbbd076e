// Notes on the text as a W3C Web Annotation collection: one for each mention, each relation and each statement,
// anchored by position and by quotation. Positions count code points, as the recommendation asks.
import type { Span } from '../engine/analysis';
import type { Reading } from '../views/reading';
import { statusWords } from '../views/vocabulary';
import { wellFormed } from './well-formed';

const context = 24;

export function webAnnotation(reading: Reading): string {
  const points = codePoints(reading.text);
  const target = ({ start, end }: Span): object => ({
    source: 'urn:newsglass:article',
    selector: [
      { type: 'TextPositionSelector', start: points[start]!, end: points[end]! },
      {
        type: 'TextQuoteSelector',
        exact: reading.text.slice(start, end),
        prefix: wellFormed(reading.text.slice(Math.max(0, start - context), start)),
        suffix: wellFormed(reading.text.slice(end, end + context)),
      },
    ],
  });
  const { entities, relations, statements } = reading.analysis;
  const note = (id: string, motivation: string, value: string, spans: Span[]): object => ({
    id: `urn:newsglass:${id}`,
    type: 'Annotation',
    motivation,
    body: { type: 'TextualBody', value, format: 'text/plain' },
    target: spans.map(target),
  });
  const items = [
    ...entities.map(({ id, name, type, mentions }) => note(id, 'identifying', `${name} (${type})`, mentions)),
    ...relations.map((relation) => {
      const words = [statusWords[relation.status].name, reading.vouchersText(relation)]
        .filter(Boolean)
        .join('; ');
      const { subject, predicate, object } = relation;
      return note(relation.id, 'describing', `${reading.relationText(relation)} (${words})`, [
        subject,
        predicate,
        ...(object ? [object] : []),
      ]);
    }),
    ...statements.map((statement) =>
      note(
        statement.id,
        'classifying',
        `${reading.speaker(statement)}: ${statement.stance}`,
        statement.content.spans.map(([start, end]) => ({ start, end })),
      ),
    ),
  ];
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    'id': 'urn:newsglass:notes',
    'type': 'AnnotationCollection',
    'label': reading.title || 'Newsglass',
    'total': items.length,
    'first': { id: 'urn:newsglass:notes:1', type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

/** For each UTF-16 offset how many code points stand before it. */
function codePoints(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    before[i] = count;
    const code = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    const leads = code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000;
    if (!leads) count++;
  }
  before[text.length] = count;
  return before;
}

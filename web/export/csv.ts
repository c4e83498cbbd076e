// Tables as CSV (RFC 4180), one a layer. Cells that a spreadsheet would run as a formula are disarmed.
import type { Reading } from '../views/reading';

export type CsvLayer = 'entities' | 'relations' | 'statements' | 'timeline';

export function csv(reading: Reading, layer: CsvLayer): string {
  return tables[layer](reading)
    .map((row) => row.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n');
}

type Cell = string | number | undefined;

const tables: Record<CsvLayer, (reading: Reading) => Cell[][]> = {
  entities: ({ analysis }) => [
    ['id', 'type', 'name', 'aliases', 'description', 'kind', 'wikidata', 'salience', 'mentions', 'first'],
    ...analysis.entities.map((entity) => [
      entity.id,
      entity.type,
      entity.name,
      entity.aliases.join('; '),
      entity.description,
      entity.kind,
      entity.wikidata,
      entity.salience,
      entity.mentions.length,
      entity.mentions[0]?.start,
    ]),
  ],
  relations: (reading) => [
    [
      'id',
      'subject',
      'predicate',
      'object',
      'modifiers',
      'type',
      'status',
      'says',
      'denied by',
      'confidence',
      'sentence',
      'start',
      'end',
    ],
    ...reading.analysis.relations.map((relation) => {
      const { says, denies } = reading.vouchers(relation);
      return [
        relation.id,
        relation.subject.text,
        relation.predicate.text,
        relation.object?.text,
        relation.modifiers.map(({ role, text }) => `${role}: ${text}`).join('; '),
        relation.predicate.type,
        relation.status,
        says.join('; '),
        denies.join('; '),
        relation.confidence,
        reading.slice(reading.analysis.sentences[relation.sentence] ?? { start: 0, end: 0 }),
        relation.predicate.start,
        relation.predicate.end,
      ];
    }),
  ],
  statements: (reading) => [
    ['id', 'speaker', 'stance', 'kind', 'content', 'denies', 'start'],
    ...reading.analysis.statements.map((statement) => [
      statement.id,
      reading.speaker(statement),
      statement.stance,
      statement.kind,
      reading.quoted(statement),
      statement.denies,
      statement.content.spans[0]?.[0],
    ]),
  ],
  timeline: (reading) => [
    ['event', 'label', 'earliest', 'latest', 'edtf', 'basis', 'status', 'after', 'mentions'],
    ...reading.timeline.map((item) => [
      item.event,
      item.label,
      item.earliest,
      item.latest,
      item.edtf,
      item.basis,
      reading.event(item.event)?.status,
      item.after.join('; '),
      (item.mentions ?? [item.event]).join('; '),
    ]),
  ],
};

function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

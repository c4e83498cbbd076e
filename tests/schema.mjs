// Is this an analysis? By the schema, and by what a schema cannot say: ids resolve, spans lie within the text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';

const schema = JSON.parse(
  readFileSync(new URL('../web/engine/analysis.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);

export function assertAnalysis(analysis, text) {
  assert.ok(validate(analysis), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
  const ids = new Set(
    ['entities', 'times', 'events', 'relations', 'statements'].flatMap((layer) =>
      analysis[layer].map(({ id }) => id),
    ),
  );
  const references = /^(entity|time|event|statement|place|denies|members|after|of|mentions)$/;
  (function walk(value, key) {
    if (Array.isArray(value)) value.forEach((item) => walk(item, key));
    else if (value && typeof value === 'object') {
      if ('start' in value && 'end' in value)
        assert.ok(value.start < value.end && value.end <= text.length, JSON.stringify(value));
      for (const [name, item] of Object.entries(value)) walk(item, name);
    } else if (references.test(key) && typeof value === 'string')
      assert.ok(ids.has(value), `${key}: ${value}`);
  })(analysis, '');
  const verbatim = analysis.relations.filter(
    ({ predicate: { start, end, text: words } }) => text.slice(start, end) === words,
  );
  assert.ok(
    verbatim.length * 2 >= analysis.relations.length,
    'most verbs stand in the text as they are given',
  );
}

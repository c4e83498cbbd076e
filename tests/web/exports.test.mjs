// Every export is read back by a parser that is not ours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { load } from './bundle.mjs';
import { analysis, text } from './fixture/article.mjs';

const { Reading } = await load('views/reading.ts');
const { exports: all } = await load('export/exports.ts');
const reading = new Reading(text, analysis);
const write = (ending, of = reading) => all.find((item) => item.ending === ending).write(of);

/** Python's standard library as the second reader. */
const python = (program, input) =>
  JSON.parse(execFileSync('python3', ['-c', `import sys, json\n${program}`], { input, encoding: 'utf8' }));

const readCsv = `
import csv, io
rows = list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8"), newline="")))
print(json.dumps(rows))`;

test('JSON is the analysis', () => assert.deepEqual(JSON.parse(write('json')), analysis));

for (const [layer, count] of [
  ['entities', analysis.entities.length],
  ['relations', analysis.relations.length],
  ['statements', analysis.statements.length],
  ['timeline', analysis.timeline.length],
])
  test(`CSV of ${layer}`, () => {
    const rows = python(readCsv, write(`${layer}.csv`));
    assert.equal(rows.length, count + 1);
    assert.ok(rows.every((row) => row.length === rows[0].length));
  });

test('CSV cells survive quotes and line breaks, and run no formula', () => {
  const name = '=1+1, "so"\nsaid';
  const odd = new Reading(text, { ...analysis, entities: [{ ...analysis.entities[0], name }] });
  assert.equal(python(readCsv, write('entities.csv', odd))[1][2], `'${name}`);
});

test('GEXF is well-formed and holds the graph', () => {
  const hostile = new Reading(text, {
    ...analysis,
    entities: analysis.entities.map((e, i) => (i ? e : { ...e, name: '<a>&"\u0001' })),
  });
  const graph = python(
    `
import xml.etree.ElementTree as E
root = E.fromstring(sys.stdin.buffer.read())
ns = {"g": "http://gexf.net/1.3"}
print(json.dumps({"nodes": [n.get("label") for n in root.findall(".//g:node", ns)], "edges": [[e.get("source"), e.get("target")] for e in root.findall(".//g:edge", ns)], "ids": [n.get("id") for n in root.findall(".//g:node", ns)]}))`,
    write('gexf', hostile),
  );
  assert.equal(graph.nodes[0], '<a>&"');
  assert.ok(graph.edges.length > 3);
  assert.ok(graph.edges.flat().every((id) => graph.ids.includes(id)));
});

test('iCalendar: folded lines, one entry for each dated event', () => {
  const calendar = write('ics');
  assert.ok(calendar.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  const lines = calendar.replaceAll('\r\n ', '').split('\r\n');
  const dated = analysis.timeline.filter(({ earliest, latest }) => earliest || latest);
  assert.equal(lines.filter((line) => line === 'BEGIN:VEVENT').length, dated.length);
  const summary = lines.findIndex((line) => line.includes('Vidal and Quiroga sign'));
  assert.equal(lines[summary - 2], 'DTSTART;VALUE=DATE:20260306');
  assert.equal(lines[summary - 1], 'DTEND;VALUE=DATE:20260307');
  assert.ok(lines.slice(summary).includes('STATUS:TENTATIVE'));
});

test('TimelineJS: slides with dates, HTML disarmed', () => {
  const { events, title } = JSON.parse(write('timeline.json'));
  assert.equal(title.text.headline, analysis.document.title);
  assert.deepEqual(events.at(-1).start_date, { year: 2026, month: 9, day: 1 });
  assert.deepEqual(events.at(-1).end_date, { year: 2026, month: 9, day: 30 });
  const odd = new Reading(text, { ...analysis, timeline: [{ ...analysis.timeline[0], label: '<b>x' }] });
  assert.equal(JSON.parse(write('timeline.json', odd)).events[0].text.headline, '&lt;b&gt;x');
});

test('JSON-LD: an article of schema.org', () => {
  const article = JSON.parse(write('jsonld'));
  assert.equal(article['@type'], 'NewsArticle');
  assert.equal(article.datePublished, '2026-03-03');
  assert.equal(article.about[0].sameAs, 'http://www.wikidata.org/entity/Q750');
});

test('Web Annotation: positions count code points, and quote what stands there', () => {
  const shifted = `😀 ${text}`;
  const move = (value) => {
    if (Array.isArray(value))
      return value.length === 2 && value.every(Number.isInteger) ? value.map((n) => n + 3) : value.map(move);
    if (!value || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([k, v]) => [
        k,
        (k === 'start' || k === 'end') && Number.isInteger(v) ? v + 3 : move(v),
      ]),
    );
  };
  const { first } = JSON.parse(write('annotations.jsonld', new Reading(shifted, move(analysis))));
  const points = [...shifted];
  for (const { target } of first.items)
    for (const { selector } of target) {
      const [position, quote] = selector;
      assert.equal(points.slice(position.start, position.end).join(''), quote.exact);
    }
});

test('Markdown: what the article says stays text', () => {
  const report = write('md');
  assert.match(report, /^# Chile and Peru/);
  assert.match(
    report,
    /\*\*Its neighbours\*\* diverting water from the Mauri River \(disputed; Bolivia says · denied by Tomás Quiroga\)/,
  );
  const odd = new Reading(text, {
    ...analysis,
    entities: [{ ...analysis.entities[0], name: '[x](javascript:1)' }],
  });
  assert.ok(write('md', odd).includes('\\[x\\](javascript:1)'));
});

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
  ['timeline', analysis.timeline.filter(({ of }) => !of).length],
])
  test(`CSV of ${layer}`, () => {
    const rows = python(readCsv, write(`${layer}.csv`));
    assert.equal(rows.length, count + 1);
    assert.ok(rows.every((row) => row.length === rows[0].length));
  });

test('CSV of the timeline: an event that is told twice is one row with both', () => {
  const rows = python(readCsv, write('timeline.csv'));
  const mentions = rows[0].indexOf('mentions');
  const told = rows.filter((row) => row[mentions].includes(';'));
  assert.deepEqual(
    told.map((row) => [row[0], row[mentions]]),
    [['v1', 'v14; v1']],
  );
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
  const dated = analysis.timeline.filter(({ of, earliest, latest }) => !of && (earliest || latest));
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

const readSvg = `
import xml.etree.ElementTree as E
root = E.fromstring(sys.stdin.buffer.read())
ns = "{http://www.w3.org/2000/svg}"
print(json.dumps({
  "size": [root.get("width"), root.get("height"), root.get("viewBox")],
  "title": root.findtext(ns + "title"), "desc": root.findtext(ns + "desc"),
  "texts": ["".join(t.itertext()) for t in root.iter(ns + "text")],
  "right": max(float(t.get("x")) for t in root.iter(ns + "text")),
  "below": max(float(t.get("y")) for t in root.iter(ns + "text")),
  "names": sorted({e.tag.replace(ns, "") for e in root.iter()}),
  "attributes": sorted({k for e in root.iter() for k in e.attrib}),
  "strokes": [e.get("stroke") for e in root.iter(ns + "path")],
}))`;

/** Reads a picture, and holds it against what every picture must be: alone, sized, told in words. */
async function picture(ending, of = reading) {
  const source = await write(ending, of);
  const svg = python(readSvg, source);
  assert.deepEqual(svg.names, ['desc', 'path', 'rect', 'svg', 'text', 'title']);
  for (const outward of ['style', 'class', 'href', 'onload'])
    assert.ok(!svg.attributes.includes(outward), outward);
  const [width, height, box] = svg.size;
  assert.equal(box, `0 0 ${width} ${height}`);
  assert.ok(svg.right < Number(width) && svg.below < Number(height), 'all words are within');
  return svg;
}

test('SVG of the graph: names and deeds are text, and told in words', async () => {
  const svg = await picture('graph.svg');
  for (const name of ['Tomás Quiroga', 'Rosa Mamani', 'Caplina Accord'])
    assert.ok(svg.texts.includes(name), name);
  assert.match(svg.title, /Who did what to whom: Chile and Peru/);
  assert.match(
    svg.desc,
    /(Elena Vidal and Caplina Accord|Caplina Accord and Elena Vidal): .*\(planned\)\.$/m,
  );
});

test('SVG of the timeline: a row for each event, its status in the legend', async () => {
  const svg = await picture('timeline.svg');
  const drawn = svg.texts.join(' ');
  for (const { event, label } of analysis.timeline)
    if (event !== 'v3') assert.ok(drawn.includes(label.slice(1, 30)), label);
  assert.match(svg.desc, /appoints Marta Lindqvist \(happened\)/);
  assert.ok(svg.texts.includes('published'));
  assert.ok(svg.texts.some((words) => words.startsWith('Planned: it is planned')));
});

test('SVG of hostile names stays one picture', async () => {
  const entities = analysis.entities.map((e) => ({ ...e, name: `</text><script>\u0001${'x'.repeat(500)}` }));
  const timeline = analysis.timeline.map((e) => ({ ...e, label: `"<&>\uD800${'word'.repeat(300)}` }));
  const odd = new Reading(text, { ...analysis, entities, timeline });
  assert.ok((await picture('graph.svg', odd)).texts.some((words) => words.startsWith('</text><script>')));
  await picture('timeline.svg', odd);
});

test('where there is nothing to draw, nothing is written', async () => {
  const bare = new Reading(text, { ...analysis, relations: [], timeline: [] });
  for (const ending of ['graph.svg', 'graph.png', 'timeline.svg', 'timeline.png'])
    assert.equal(await write(ending, bare), null);
});

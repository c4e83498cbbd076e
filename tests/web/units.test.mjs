// Small parts that are easier to test without a page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from './bundle.mjs';

const { Scale } = await load('views/scale.ts');
const { rangeText, dayOf, isoOf } = await load('views/dates.ts');

test('days and dates agree, far back and on leap days', () => {
  for (const iso of ['1969-12-31', '1970-01-01', '2000-02-29', '0044-03-15', '2100-03-01'])
    assert.equal(isoOf(dayOf(iso)), iso);
  assert.equal(dayOf('2024-03-01') - dayOf('2024-02-28'), 2);
});

test('ranges read as people write them', () => {
  assert.equal(rangeText('2025-01-01', '2025-12-31'), '2025');
  assert.equal(rangeText('2023-01-01', '2025-12-31'), '2023–2025');
  assert.match(rangeText('2026-02-01', '2026-02-28'), /^Feb 2026$/);
  assert.match(rangeText(undefined, '2026-03-03', '2026-05-01'), /^by (3 Mar|Mar 3)$/);
  assert.match(rangeText('2026-03-03', undefined, '2025-05-01'), /^from .*2026$/);
  assert.equal(rangeText(), '');
});

test('halves of characters are replaced, whole ones kept', async () => {
  const { wellFormed } = await load('export/well-formed.ts');
  assert.equal(wellFormed('a\uD83D\uDE00b'), 'a\u{1F600}b');
  assert.equal(wellFormed('\uDE00a\uD83D'), '\uFFFDa\uFFFD');
  assert.equal(wellFormed('\uD83D\uD83D\uDE00\uDE00'), '\uFFFD\u{1F600}\uFFFD');
});

test('the axis never runs backwards and stays within its ends', () => {
  const edges = [0, 1, 2, 3, 30, 400, 4000, 4001];
  const scale = new Scale(edges);
  const places = edges.map((day) => scale.at(day));
  assert.equal(places[0], 0);
  assert.ok(Math.abs(places.at(-1) - 1) < 1e-9);
  places.reduce((before, place) => (assert.ok(place > before), place));
  assert.equal(scale.at(-50), 0);
});

test('years between are broken, days are not', () => {
  const scale = new Scale([0, 1, 5, 6, 4000, 4001]);
  assert.equal(scale.breaks.length, 1);
  assert.equal(scale.breaks[0].days, 3994);
  const oneDay = scale.at(1) - scale.at(0);
  const fourDays = scale.at(5) - scale.at(1);
  assert.ok(Math.abs(fourDays / oneDay - 4) < 1e-9, 'drawn to scale');
  assert.equal(new Scale([0, 5, 9, 20]).breaks.length, 0);
});

test('a single day has an axis', () => {
  const scale = new Scale([100]);
  assert.ok(scale.at(100) > 0 && scale.at(100) < 1);
});

test('Markdown loses its form and keeps its words, and says when it was published', async () => {
  const { textOfMarkdown } = await load('page/markdown.ts');
  const source = [
    '---',
    'title: "Ships sail north"',
    'date: 2025-02-03T09:00:00Z',
    '---',
    '# Ships sail north',
    '',
    'HALIFAX (Newsglass) - **Two ships** will',
    'sail on [Friday](https://example.org/a_b), the _defence ministry_ said.',
    '![A ship](ship.png)',
    '',
    '> "We *never* asked," said snake_case_name.',
    '- One \\*star',
    '- Two',
    '',
    '***',
    '```',
    'Figures: 3 * 4 * 5',
    '```',
    '[1]: https://example.org',
  ].join('\r\n');
  assert.deepEqual(textOfMarkdown(source), {
    text: [
      'Ships sail north',
      'HALIFAX (Newsglass) - Two ships will sail on Friday, the defence ministry said.',
      '"We never asked," said snake_case_name.',
      'One *star',
      'Two',
      'Figures: 3 * 4 * 5',
    ].join('\n\n'),
    published: '2025-02-03',
  });
  assert.equal(textOfMarkdown("---\ntitle: 'A title'\n---\nText.").text, 'A title\n\nText.');
  assert.deepEqual(textOfMarkdown('Plain words.\nOn two lines.'), { text: 'Plain words. On two lines.' });
  const before = Date.now();
  for (const odd of ['*a', '_a', '[a', '![', '`a', '--- ', '> '])
    assert.ok(textOfMarkdown(odd.repeat(100_000)).text.length >= 0);
  assert.ok(Date.now() - before < 5_000, `${Date.now() - before} ms`);
});

const { mergeRelations } = await load('views/merge.ts');

test('what differs in a party alone is told in one sentence', () => {
  const text = 'Ann and Bob sold pears, plums and figs. Ann left.';
  const part = (words, from = 0) => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length, text: words };
  };
  const relation = (id, subject, predicate, object) => ({
    id,
    subject: part(subject),
    predicate: { ...part(predicate), lemma: predicate },
    ...(object ? { object: part(object) } : {}),
    modifiers: [],
    status: 'happened',
    confidence: 1,
    sentence: predicate === 'left' ? 1 : 0,
  });
  const texts = (relations) =>
    mergeRelations(relations, text).map((r) => [r.subject.text, r.predicate.text, r.object?.text].join('|'));
  assert.deepEqual(
    texts([
      relation('r1', 'Ann', 'sold', 'pears'),
      relation('r2', 'Bob', 'sold', 'pears'),
      relation('r3', 'Ann', 'left'),
    ]),
    ['Ann and Bob|sold|pears', 'Ann|left|'],
  );
  assert.deepEqual(
    texts(['pears', 'plums', 'figs'].map((fruit, i) => relation(`r${i}`, 'Ann', 'sold', fruit))),
    ['Ann|sold|pears, plums and figs'],
  );
  assert.equal(
    texts([relation('r1', 'Ann', 'sold', 'pears'), relation('r2', 'Bob', 'sold', 'figs')]).length,
    2,
  );
});

const { apply } = await load('views/edits.ts');
const { analysis, text: story } = await import('./fixture/article.mjs');
const { assertAnalysis } = await import('../schema.mjs');

test('pronouns that nobody explains are not in the cast', async () => {
  const { Reading } = await load('views/reading.ts');
  const { analysis, text } = await import('./fixture/article.mjs');
  const whole = new Reading(text, analysis);
  const [first] = whole.cast;
  const entities = analysis.entities.map((entity) =>
    entity.id === first.id
      ? { ...entity, mentions: entity.mentions.map((mention) => ({ ...mention, kind: 'pronoun' })) }
      : entity,
  );
  const bare = new Reading(text, { ...analysis, entities });
  assert.deepEqual(
    bare.cast.map(({ id }) => id),
    whole.cast.slice(1).map(({ id }) => id),
  );
});

test('a deed stays one where its verb introduces a statement too', async () => {
  const { Reading } = await load('views/reading.ts');
  /** What is mere saying where these words introduce a statement. */
  const sayings = (words) => {
    const start = story.indexOf(words);
    const cue = { spans: [[start, start + words.length]] };
    const reading = new Reading(story, { ...analysis, statements: [{ ...analysis.statements[0], cue }] });
    return reading.relations.filter((relation) => reading.isSpeech(relation)).map((r) => r.predicate.text);
  };
  assert.deepEqual(sayings('accused'), ['accused']);
  assert.deepEqual(sayings('appointed'), [], 'something was done to somebody');
  assert.deepEqual(sayings('might'), [], 'the verb is another');
  assert.deepEqual(sayings('failed to persuade'), ['failed to persuade'], 'no event: the whole predicate');
  assert.deepEqual(sayings('failed'), [], 'no event: part of the predicate');
});

test('corrections by hand give a valid analysis, and leave the old one as it was', () => {
  const before = JSON.stringify(analysis);
  const done = (edit) => {
    const { analysis: corrected } = apply(analysis, story, edit);
    assertAnalysis(corrected, story);
    assert.equal(corrected.warnings.at(-1).code, 'edited');
    return corrected;
  };
  assert.equal(done({ kind: 'retype', entity: 'e4', type: 'work' }).entities[3].type, 'work');

  const merged = done({ kind: 'merge', entity: 'e6', into: 'e5' });
  assert.ok(!JSON.stringify(merged).includes('"e6"'));
  assert.equal(merged.entities.find(({ id }) => id === 'e5').mentions.length, 5);

  const split = done({ kind: 'split', entity: 'e8', words: 'Lindqvist' });
  const own = split.entities.at(-1);
  assert.deepEqual([own.name, own.mentions.length], ['Lindqvist', 1]);
  assert.equal(split.relations.find(({ predicate }) => predicate.text === 'visited').subject.entity, own.id);
  assert.equal(split.relations.find(({ predicate }) => predicate.text === 'appointed').object.entity, 'e8');

  assert.ok(
    !done({ kind: 'dismiss', id: 'r1' }).relations.some(({ predicate }) => predicate.text === 'will sign'),
  );
  assert.ok(!JSON.stringify(done({ kind: 'dismiss', id: 'e1' })).includes('"e1"'));
  assert.equal(JSON.stringify(analysis), before);
});

test('pictures have the colours and shapes of the page', async () => {
  const { palette, shapes, typeColours } = await load('views/palette.ts');
  const style = readFileSync(new URL('../../web/views/vocabulary.css', import.meta.url), 'utf8');
  for (const [name, colour] of Object.entries(palette))
    assert.ok(style.includes(`--${name}: light-dark(${colour},`), name);
  const rules = style.split('}').map((rule) => rule.replace(/\s+/g, ' '));
  for (const [type, corners] of Object.entries(shapes)) {
    const rule = rules.find((text) => text.includes(`[data-type='${type}']`) && text.includes('--shape'));
    const polygon = /polygon\( ?(.*?) ?\)/.exec(rule)[1].replaceAll('%', '');
    assert.equal(polygon, corners, type);
    assert.ok(rule.includes(`--hue: var(--${typeColours[type]})`), type);
  }
});

test('corrections are made again by name, skip what is gone, and are undone one by one', async () => {
  const { Corrections } = await load('views/corrections.ts');
  const corrections = new Corrections();
  const done = (on = analysis) => corrections.apply(on, story).analysis;
  corrections.add(done(), { kind: 'merge', entity: 'e6', into: 'e5' });
  corrections.add(done(), { kind: 'retype', entity: 'e5', type: 'group' });
  corrections.add(done(), { kind: 'dismiss', id: 'r1' });
  corrections.add(done(), { kind: 'split', entity: 'e8', words: 'Lindqvist' });
  const notes = ({ warnings }) => warnings.filter(({ code }) => code === 'edited').length;
  assert.equal(notes(done()), 4);

  // The same entities under other ids, and one of them gone.
  const renamed = JSON.parse(
    JSON.stringify(analysis).replace(/"e(\d+)"/g, (_, id) => `"e${Number(id) + 40}"`),
  );
  const again = done(renamed);
  assertAnalysis(again, story);
  assert.equal(notes(again), 4);
  const merged = again.entities.find(({ id }) => id === 'e45');
  assert.deepEqual([merged.type, merged.mentions.length], ['group', 5]);
  const { name } = analysis.entities.find(({ id }) => id === 'e6');
  const without = { ...analysis, entities: analysis.entities.filter(({ id }) => id !== 'e6') };
  assert.equal(notes(done(without)), 3);
  assert.ok(!done(without).entities.some((entity) => entity.aliases.includes(name)));

  const stored = new Corrections(JSON.parse(JSON.stringify(corrections)));
  assert.deepEqual(stored.apply(analysis, story), corrections.apply(analysis, story));
  for (const left of [3, 2, 1, 0]) {
    assert.equal(corrections.undo(analysis, story), true);
    assert.equal(notes(done()), left);
  }
  assert.equal(corrections.undo(analysis, story), false);
});

test('a pronoun alone names no source', async () => {
  const { Reading } = await load('views/reading.ts');
  const text = 'Doe, who said so, left. Officials said so too.';
  const said = (start, end) => ({
    id: `s${start}`,
    source: { spans: [[start, end]] },
    cue: { spans: [] },
    content: { spans: [] },
    stance: 'say',
  });
  const analysis = {
    document: {},
    sentences: [],
    entities: [],
    relations: [],
    events: [],
    times: [],
    timeline: [],
    statements: [said(5, 8), said(24, 33)],
  };
  const reading = new Reading(text, analysis);
  assert.equal(reading.speaker(analysis.statements[0]), 'A source that is not named');
  assert.equal(reading.speaker(analysis.statements[1]), 'Officials');
});

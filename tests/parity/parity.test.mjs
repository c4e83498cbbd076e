// The same text and options give the same bytes, natively and in WebAssembly; and the module survives what it is given.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { assertAnalysis } from '../schema.mjs';
import { loadEngine, root } from './engine.mjs';

const fixtures = `${root}tests/fixtures/`;
const options = { published: '2025-05-06', tokens: true };

function native(text) {
  const run = spawnSync(
    `${root}build/native/newsglass`,
    ['--json', '--tokens', '--published', options.published, '--model', `${root}web/model/en.bin`],
    { input: text, maxBuffer: 1 << 28 },
  );
  assert.equal(run.status, 0, run.stderr.toString());
  return run.stdout.toString().trimEnd();
}

let engine;
before(async () => {
  engine = await loadEngine();
});

/** The same bytes on both sides, and what they say is an analysis of that text. */
function assertSame(text) {
  const written = engine.analyze(text, options);
  assert.equal(written, native(text));
  assertAnalysis(JSON.parse(written), text);
}

describe('the same bytes as the native build', () => {
  const names = readdirSync(fixtures).filter((name) => name.endsWith('.txt'));
  for (const name of names) {
    test(name, () => assertSame(readFileSync(fixtures + name, 'utf8')));
  }

  test('all of them as one long text', () => {
    const text = names
      .map((name) => readFileSync(fixtures + name, 'utf8'))
      .join('\n\n')
      .repeat(3);
    assertSame(text);
  });

  test('texts that are hardly any', () => {
    for (const text of ['', ' \n\t', '.', '"', 'a', '\0\x01\x02', '👍', '(((((((', 'x'.repeat(5000)])
      assertSame(text);
  });
});

describe('the module', () => {
  const codeOf = (work) => {
    try {
      work();
    } catch (error) {
      return error.code;
    }
    return 'fine';
  };

  test('shows its stages and the names before the rest', () => {
    engine.begin('President Ana Duarte met Piotr Halden in Geneva on Friday.', options);
    const stages = [];
    let partial;
    while (engine.engine.stage()) {
      if (engine.engine.stage() !== stages.at(-1)) stages.push(engine.engine.stage());
      engine.step();
      if (stages.at(-1) === 'names') partial = JSON.parse(engine.result());
    }
    assert.deepEqual(stages, [
      'text',
      'network',
      'syntax',
      'names',
      'times',
      'entities',
      'statements',
      'events',
      'relations',
      'timeline',
    ]);
    assert.equal(partial.schema, 'newsglass/1');
    assertAnalysis(partial, 'President Ana Duarte met Piotr Halden in Geneva on Friday.');
    assert.ok(partial.entities.some((entity) => entity.name.includes('Duarte')));
    assert.deepEqual(partial.relations, []);
  });

  test('counts a lone surrogate as the browser does', () => {
    // TextEncoder writes U+FFFD, three bytes and one unit
    const analysis = JSON.parse(engine.analyze('a \ud800 b', {}));
    assert.equal(analysis.document.characters, 5);
  });

  test('reports errors and goes on', () => {
    assert.equal(
      codeOf(() => engine.analyze(Uint8Array.of(65, 0xff))),
      'invalid-utf8',
    );
    assert.equal(
      codeOf(() => engine.analyze(Uint8Array.of(0xed, 0xa0, 0x80))),
      'invalid-utf8',
    );
    assert.equal(
      codeOf(() => engine.analyze('a'.repeat(10 << 20))),
      'too-large',
    );
    assert.equal(
      codeOf(() => engine.analyze('a', { published: '2025-02-30' })),
      'bad-option',
    );
    assert.equal(
      codeOf(() => engine.loadModel(Uint8Array.of(1, 2, 3))),
      'model-corrupt',
    );
    assert.equal(
      codeOf(() => engine.loadLinks(Uint8Array.of(1, 2, 3))),
      'links-corrupt',
    );
    assert.equal(JSON.parse(engine.analyze('Fine.')).document.tokens, 2);
  });

  test('links names with a table only, and when asked', async () => {
    const text = 'The talks were held in Nairobi on Friday.';
    assert.match(engine.analyze(text), /"wikidata":"Q3870"/);
    assert.doesNotMatch(engine.analyze(text, { links: false }), /wikidata/);
    const bare = await loadEngine({ links: null });
    assert.doesNotMatch(bare.analyze(text), /wikidata/);
  });

  test('says that no model is loaded', async () => {
    const bare = await loadEngine({ model: null });
    assert.equal(
      codeOf(() => bare.analyze('a')),
      'model-missing',
    );
  });
});

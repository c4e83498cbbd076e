// The command line as its users call it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertAnalysis } from '../schema.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = `${root}build/native/newsglass`;
const fixture = `${root}tests/fixtures/diplomacy.txt`;

function run(args, input = '', env = {}) {
  const result = spawnSync(program, args, {
    input,
    env: { PATH: process.env.PATH, ...env },
    maxBuffer: 1 << 28,
  });
  return { status: result.status, out: result.stdout.toString(), err: result.stderr.toString() };
}

const jsonLines = (text) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('summary', () => {
  test('names who, what and when', () => {
    const { status, out } = run(['--published', '2025-03-04', fixture]);
    assert.equal(status, 0);
    for (const part of [
      'Velmora and Castrell agree',
      '2025-03-04',
      'People',
      'Ana Duarte',
      'Who did what',
      'When',
    ])
      assert.ok(out.includes(part), `${part} in\n${out}`);
  });

  test('has no colours and no line over 80 columns when it is no terminal', () => {
    const { out } = run([fixture]);
    assert.ok(!out.includes('\x1b'));
    for (const line of out.split('\n')) assert.ok([...line].length <= 81, line);
  });

  test('reads standard input, by itself and as -', () => {
    const text = readFileSync(fixture);
    assert.equal(run([], text).out, run(['-'], text).out);
    assert.equal(run([], text).out, run([fixture]).out);
  });

  test('says that there is nothing to read', () => {
    for (const nothing of ['', ' \n\n\t']) {
      const { status, out } = run([], nothing);
      assert.equal(status, 0);
      assert.match(out, /! There is nothing to read/);
    }
  });

  test('takes several files', () => {
    const { status, out } = run([fixture, `${root}tests/fixtures/court.txt`]);
    assert.equal(status, 0);
    assert.ok(out.includes('Velmora') && out.includes('Eastbrook'));
  });
});

describe('JSON', () => {
  test('is one line with the options applied', () => {
    const { status, out } = run([
      '--json',
      '--tokens',
      '--title',
      'A title',
      '--published=2025-03-04',
      fixture,
    ]);
    assert.equal(status, 0);
    const [analysis, ...rest] = jsonLines(out);
    assert.equal(rest.length, 0);
    assertAnalysis(analysis, readFileSync(fixture, 'utf8'));
    assert.equal(analysis.document.title, 'A title');
    assert.equal(analysis.document.published, '2025-03-04');
    assert.equal(analysis.document.publishedFrom, 'option');
    assert.equal(analysis.tokens.length, analysis.document.tokens);
  });

  test('has no tokens unless asked', () => {
    assert.equal(jsonLines(run(['--json', fixture]).out)[0].tokens, undefined);
  });
});

describe('JSON lines', () => {
  test('answers in order, with ids and options', () => {
    const input = [
      { id: 'a', text: 'Ana left.', published: '2025-03-04' },
      { id: 'b', text: 'Piotr stayed.', options: { tokens: true } },
      { id: 7, text: '' },
    ];
    const { status, out } = run(['--jsonl'], input.map((line) => JSON.stringify(line)).join('\n'));
    const answers = jsonLines(out);
    assert.equal(status, 0);
    assert.deepEqual(
      answers.map((answer) => answer.id),
      ['a', 'b', '7'],
    );
    answers.forEach((answer, index) => assertAnalysis(answer, input[index].text));
    assert.equal(answers[0].document.published, '2025-03-04');
    assert.equal(answers[0].tokens, undefined);
    assert.equal(answers[1].tokens.length, 3);
    assert.equal(jsonLines(run(['--jsonl', '--tokens'], JSON.stringify(input[0])).out)[0].tokens.length, 3);
  });

  test('names the lines that are wrong and analyses the others', () => {
    const lines = [
      '{"id":"a","text":"Ana left."}',
      '{broken',
      '',
      '{"id":"c"}',
      '{"id":"d","text":"x","published":"soon"}',
      '{"id":"e","text":"Piotr stayed."}',
    ];
    const { status, out, err } = run(['--jsonl'], lines.join('\r\n'));
    const answers = jsonLines(out);
    assert.equal(status, 1);
    assert.deepEqual(
      answers.map((answer) => answer.id),
      ['a', undefined, 'c', 'd', 'e'],
    );
    assert.deepEqual(
      answers.map((answer) => answer.error?.code),
      [undefined, 'bad-option', 'bad-option', 'bad-option', undefined],
    );
    assert.match(err, /line 2: not valid JSON/);
    assert.match(err, /line 4: no "text"/);
    assert.match(err, /line 5: "published"/);
  });

  test('refuses a text that is too large and goes on', () => {
    const input = [
      { id: 'a', text: 'x '.repeat(3 << 20) },
      { id: 'b', text: 'Fine.' },
    ];
    const answers = jsonLines(run(['--jsonl'], input.map((line) => JSON.stringify(line)).join('\n')).out);
    assert.equal(answers[0].error.code, 'too-large');
    assert.equal(answers[1].document.tokens, 2);
  });

  test('takes memory that does not grow with the number of lines', () => {
    const line = JSON.stringify({ id: 'a', text: readFileSync(fixture, 'utf8') }) + '\n';
    const peak = (count) => {
      const script =
        '"$0" --jsonl >/dev/null & pid=$!; peak=0; ' +
        'while kill -0 $pid 2>/dev/null; do now=$(awk "/VmHWM/{print \\$2}" /proc/$pid/status 2>/dev/null); ' +
        '[ "${now:-0}" -gt $peak ] && peak=$now; sleep 0.02; done; echo $peak';
      const folder = mkdtempSync(join(tmpdir(), 'newsglass-'));
      writeFileSync(join(folder, 'in'), line.repeat(count));
      const shell = spawnSync('bash', [
        '-c',
        `${script.replace('--jsonl', `--jsonl '${join(folder, 'in')}'`)}`,
        program,
      ]);
      return Number(shell.stdout.toString());
    };
    const few = peak(20);
    const many = peak(80);
    assert.ok(few > 0 && many < few + 4096, `${few} kB with 20 lines, ${many} kB with 80`);
  });

  test('gives the words of texts for training', () => {
    const { status, out } = run(['features'], '{"id":"a","text":"Ana\'s here. 👍 Go!"}\n');
    assert.equal(status, 0);
    const [{ id, words }] = jsonLines(out);
    assert.equal(id, 'a');
    assert.deepEqual(
      words.map((word) => [word.start, word.end]),
      [
        [0, 3],
        [3, 5],
        [6, 10],
        [10, 11],
        [12, 14],
        [15, 17],
        [17, 18],
      ],
    );
    assert.deepEqual(
      words.map((word) => word.spaceBefore),
      [true, false, true, false, true, true, false],
    );
  });
});

describe('what goes wrong', () => {
  test('arguments', () => {
    for (const args of [
      ['--nope'],
      ['--published'],
      ['--published', '2025-13-01'],
      ['--jsonl', '--title', 'x'],
    ]) {
      const { status, err } = run(args);
      assert.equal(status, 2, args.join(' '));
      assert.match(err, /^newsglass: /);
    }
  });

  test('files', () => {
    const { status, out, err } = run(['--json', '/nonexistent/file', root, fixture]);
    assert.equal(status, 1);
    assert.match(err, /\/nonexistent\/file: cannot be read/);
    assert.equal(jsonLines(out).length, 1);
  });

  test('texts', () => {
    for (const [input, message] of [
      [Buffer.from([0x41, 0xff]), /not UTF-8 at byte 1/],
      ['a'.repeat(10 << 20), /4 MB/],
    ]) {
      const { status, err } = run(['--json'], input);
      assert.equal(status, 1);
      assert.match(err, /standard input: /);
      assert.match(err, message);
    }
    for (const input of ['', ' \n\n\t ', '\0\0\0', '\ufeff']) assert.equal(run([], input).status, 0);
  });

  test('the model', () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsglass-'));
    writeFileSync(join(folder, 'bad.bin'), 'not a model');
    assert.equal(run(['--model', join(folder, 'none')], 'a').status, 3);
    assert.match(run(['--model', join(folder, 'none')], 'a').err, /model-missing/);
    assert.match(run(['--model', join(folder, 'bad.bin')], 'a').err, /model-corrupt/);
    copyFileSync(program, join(folder, 'newsglass'));
    const alone = (env) => spawnSync(join(folder, 'newsglass'), ['--json'], { input: 'Hello.', env });
    assert.match(alone({}).stderr.toString(), /model-missing/);
    assert.equal(alone({ NEWSGLASS_MODEL: `${root}web/model/en.bin` }).status, 0);
  });

  test('the table of links is what its sources make', () => {
    const check = spawnSync('python3', [`${root}scripts/gazetteer/pack.py`, '--check']);
    assert.equal(check.status, 0, check.stderr.toString());
  });

  test('the table of links', () => {
    const text = 'The talks were held in Nairobi on Friday.';
    const ids = (...options) =>
      JSON.parse(run(['--json', ...options], text).out).entities.map(({ wikidata }) => wikidata);
    assert.ok(ids().includes('Q3870'));
    assert.ok(!ids('--no-links').includes('Q3870'));
    const folder = mkdtempSync(join(tmpdir(), 'newsglass-'));
    const bad = join(folder, 'bad.bin');
    writeFileSync(bad, 'not a table');
    assert.equal(run(['--links', bad], 'a').status, 3);
    assert.match(run(['--links', bad], 'a').err, /links-corrupt/);
    assert.match(run(['--links', join(folder, 'none')], 'a').err, /links-missing/);
    const line = (links) => JSON.stringify({ text, options: { links } });
    const [withLinks, without] = run(['--jsonl'], `${line(true)}\n${line(false)}\n`).out.split('\n');
    assert.match(withLinks, /Q3870/);
    assert.doesNotMatch(without, /Q3870/);
  });
});

test('help and version', () => {
  assert.match(run(['--version']).out, /^newsglass \d+\.\d+\.\d+\n$/);
  const { status, out } = run(['--help']);
  assert.equal(status, 0);
  for (const option of [
    '--json',
    '--jsonl',
    '--published',
    '--title',
    '--tokens',
    '--model',
    '--links',
    'features',
  ])
    assert.ok(out.includes(option));
});

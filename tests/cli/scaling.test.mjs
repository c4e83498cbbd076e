// Twice the text takes about twice the time, up to a megabyte.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixtures = `${root}tests/fixtures/`;
const unit = readdirSync(fixtures)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(fixtures + name, 'utf8'))
  .join('\n\n');

/** Seconds of the processor's time, which does not depend on what else the machine does. */
function secondsFor(text) {
  const script = 'TIMEFORMAT=%U; time "$0" --json >/dev/null';
  const run = spawnSync('bash', ['-c', script, `${root}build/native/newsglass`], { input: text });
  assert.equal(run.status, 0);
  return Number(run.stderr.toString().trim().split('\n').at(-1));
}

const kilobyte = 1024;
for (const [name, size, source] of [
  ['an archive of news', 1024, unit],
  ['one endless sentence', 96, 'and the minister said that it was so '],
  ['one endless compound', 96, 'ha-'],
  ['marks', 96, '"(\'“‘[« '],
  ['one endless abbreviation', 1024, 'a.b.'],
  ['quoted questions', 96, '"Why?" she asked. '],
  ['nothing but names', 96, 'Ana, Piotr, '],
]) {
  test(`${name}: ${size} kB take at most 2.6 times what half of it takes`, () => {
    const text = source.repeat(Math.ceil((size * kilobyte) / source.length)).slice(0, size * kilobyte);
    const start = secondsFor('.');
    const short = secondsFor(text.slice(0, text.length / 2)) - start;
    const long = secondsFor(text) - start;
    assert.ok(long < 2.6 * short + 0.2, `${short.toFixed(2)} s, then ${long.toFixed(2)} s`);
  });
}

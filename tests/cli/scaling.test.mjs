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

const half = 1 << 19;
for (const [name, source] of [
  ['an archive of news', unit],
  ['one endless sentence', 'and the minister said that it was so '],
  ['one endless word', 'ha-'],
  ['marks', '"(\'“‘[« '],
  ['periods', 'a.b.'],
  ['quoted questions', '"Why?" she asked. '],
]) {
  test(`${name}: 1 MB takes at most 2.6 times what half of it takes`, () => {
    const text = source.repeat(Math.ceil((2 * half) / Buffer.byteLength(source)));
    const start = secondsFor('.');
    const short = secondsFor(text.slice(0, half)) - start;
    const long = secondsFor(text.slice(0, 2 * half)) - start;
    assert.ok(long < 2.6 * short + 0.1, `${short.toFixed(2)} s, then ${long.toFixed(2)} s`);
  });
}

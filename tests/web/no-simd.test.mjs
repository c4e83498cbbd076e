// A browser whose WebAssembly has no SIMD: the scalar module where the build has one, else a sentence that helps.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { analysed, dist, distWithFixture, freshPage, newPage, open, paste } from './support.mjs';

/** V8 gives no SIMD to processors without SSE 4.1. */
const args = ['--js-flags=--no-enable-sse4-1'];

const sample = readFileSync(new URL('../../web/page/samples/court.txt', import.meta.url), 'utf8').trim();

test('without a scalar module the page says what the browser lacks, and keeps the text', async () => {
  const env = await open({ folder: await distWithFixture(), args });
  const { page } = await newPage(env);
  await page.waitForSelector('html[data-engine="failed"]', { state: 'attached' });
  await page.locator('#text').fill(sample);
  await page.locator('#read').click();
  await page.waitForSelector('#notice:not([hidden])', { state: 'attached' });
  assert.match(await page.locator('#notice').innerText(), /needs WebAssembly with SIMD/);
  assert.equal(await page.locator('#text').inputValue(), sample);
  await env.close();
});

const hasScalar = existsSync(join(dist, 'scalar'));
test('with one it reads the same', { skip: !hasScalar && 'scripts/build scalar' }, async () => {
  const read = async (options) => {
    const env = await open({ folder: dist, acceptDownloads: true, ...options });
    const { page, problems } = await freshPage(env);
    await paste(page, sample);
    await analysed(page);
    await page.locator('#export-open').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#export button').first().click(),
    ]);
    const analysis = readFileSync(await download.path(), 'utf8');
    assert.deepEqual(problems, []);
    const fetched = env.requests.filter((path) => path.endsWith('.wasm')).map((path) => path.split('/')[1]);
    await env.close();
    return { analysis, fetched: [...new Set(fetched)] };
  };
  const [plain, scalar] = [await read({}), await read({ args })];
  assert.ok(plain.fetched.includes('engine') && !plain.fetched.includes('scalar'), 'others never fetch it');
  assert.ok(scalar.fetched.includes('scalar'));
  assert.equal(scalar.analysis, plain.analysis);
});

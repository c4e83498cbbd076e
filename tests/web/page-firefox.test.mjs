// The page in Firefox, as Debian ships it, with the real engine.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { analysed, dist, newPage, open } from './support.mjs';

const sample = readFileSync(new URL('../../web/page/samples/court.txt', import.meta.url), 'utf8').trim();

/** Typed in and read: Firefox gives a script's own clipboard no words. */
async function read(page) {
  await page.locator('#text').fill(sample);
  await page.locator('#read').click();
  await analysed(page);
}

let env;
before(async () => (env = await open({ browser: 'firefox', folder: dist })));
after(() => env?.close());

test('an article is read, every view has its say, a selection lights its evidence, and pictures are drawn', async () => {
  const { page, problems } = await newPage(env);
  await read(page);
  assert.equal(await page.locator('.article-body .headline').innerText(), sample.split('\n')[0]);
  for (const tab of ['Who', 'Did what', 'Says', 'When', 'Overview']) {
    await page.getByRole('tab', { name: tab }).click();
    assert.ok((await page.locator('.panel:not([hidden])').innerText()).length > 60, tab);
  }
  await page.getByRole('tab', { name: 'Did what' }).click();
  await page.locator('.sentence').first().click();
  const lit = await page.evaluate(() => [...(CSS.highlights.get('glass-main') ?? [])].map(String));
  assert.equal(lit.length, 1);
  await page.getByRole('button', { name: 'Graph', exact: true }).click();
  assert.ok((await page.locator('.knot').count()) > 3);
  await page.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => ((window.saved = blob), create(blob));
  });
  await page.locator('#export-open').click();
  await page.locator('#export button', { hasText: '.timeline.png' }).click();
  await page.waitForFunction(() => window.saved);
  const [type, size, width] = await page.evaluate(async () => {
    const { width } = await createImageBitmap(window.saved);
    return [window.saved.type, window.saved.size, width];
  });
  assert.equal(type, 'image/png');
  assert.ok(size > 20_000 && width > 1200, `${size} bytes, ${width} wide`);
  assert.deepEqual(problems, []);
  await page.close();
});

// The real engine in the browser: its analyses are valid, quick, and survive whatever is pasted.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { analysis as fixture, text as fixtureText } from './fixture/article.mjs';
import { assertAnalysis } from '../schema.mjs';
import { textsOf } from './page.mjs';
import { analysed, dist, freshPage, open, paste } from './support.mjs';

test('the analysis of the fixture is valid', () => assertAnalysis(fixture, fixtureText));

const sample = (name) =>
  readFileSync(new URL(`../../web/page/samples/${name}.txt`, import.meta.url), 'utf8').trim();

describe('the real engine', () => {
  let env;
  let page;
  let problems;
  before(async () => {
    assert.ok(
      existsSync(join(dist, 'engine')),
      'the engine is not in dist: build the preset wasm, then npm run build:web',
    );
    env = await open({ folder: dist, acceptDownloads: true });
    ({ page, problems } = await freshPage(env));
  });
  after(() => env?.close());

  async function again(words) {
    await page.evaluate(() => (document.documentElement.dataset.analysis = ''));
    if (await page.locator('#new').isVisible()) await page.locator('#new').click();
    await paste(page, words);
  }

  /** The analysis on screen, by way of the export. */
  async function exported() {
    await page.locator('#export-open').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#export button').first().click(),
    ]);
    return JSON.parse(readFileSync(await download.path(), 'utf8'));
  }

  for (const [name, person] of [
    ['diplomacy', 'Elena Vidal'],
    ['court', 'Pieter Hoekstra'],
    ['business', 'Karin Østergaard'],
  ])
    test(`${name}: a valid analysis, read off the page`, async () => {
      await again(sample(name));
      await analysed(page);
      assertAnalysis(await exported(), sample(name));
      await page.getByRole('tab', { name: 'Who' }).click();
      const names = await textsOf(page, 'glass-entities .card-name b');
      assert.ok(names.includes(person), names.join());
      await page.getByRole('tab', { name: 'Did what' }).click();
      assert.ok((await page.locator('.sentence').count()) > 8);
      await page.getByRole('tab', { name: 'When' }).click();
      assert.ok((await page.locator('.row').count()) > 3);
      await page.getByRole('tab', { name: 'Overview' }).click();
    });

  test('choosing the first relation lights its words in the text', async () => {
    await page.getByRole('tab', { name: 'Did what' }).click();
    await page.locator('.sentence').first().click();
    const lit = await page.evaluate(() => [...CSS.highlights.get('glass-main')].map(String));
    assert.ok(lit.length >= 1); // its own, and where else the same is told
    const article = sample('business').replace(/\s+/g, ' ');
    for (const words of lit) assert.ok(words && article.includes(words.replace(/\s+/g, ' ')), words);
    await page.keyboard.press('Escape');
  });

  test('emoji, lone surrogates and bidi controls keep their places', async () => {
    const odd = `👨‍👩‍👧‍👦 \uD800 ${sample('court')}\n\n\u202EMayor Hassan Aziz visited Paris on Friday.\u202C 🎉`;
    await again(odd);
    await analysed(page);
    const analysis = await exported();
    assertAnalysis(analysis, odd);
    const paris = analysis.entities.find(({ name }) => name === 'Paris');
    assert.equal(odd.slice(paris.mentions[0].start, paris.mentions[0].end), 'Paris');
  });

  test('another language gets a warning, and the next article none', async () => {
    await again(
      'Die Regierung hat am Dienstag ein neues Gesetz beschlossen, das im Herbst in Kraft tritt. '.repeat(8),
    );
    await analysed(page);
    assert.match(await page.locator('#notice').innerText(), /not read like English/);
    await again(sample('court'));
    await analysed(page);
    assert.equal(await page.locator('#notice').isVisible(), false);
  });

  test('ten megabytes are refused, a long text does not freeze the page', async () => {
    await again('word '.repeat(2_000_000));
    await page.waitForSelector('#notice:not([hidden])', { state: 'attached' });
    assert.match(await page.locator('#notice').innerText(), /too long/);
    await again(`${sample('business')}\n\n`.repeat(12));
    const longest = await page.evaluate(
      () =>
        new Promise((done) => {
          let last = performance.now();
          let most = 0;
          const beat = setInterval(() => {
            const now = performance.now();
            most = Math.max(most, now - last);
            last = now;
            if (document.documentElement.dataset.analysis === 'done') {
              clearInterval(beat);
              done(most);
            }
          }, 5);
        }),
    );
    assert.ok(longest < 1500, `the page stood still for ${Math.round(longest)} ms`);
  });

  test('nothing went wrong on the way', () => assert.deepEqual(problems, []));
});

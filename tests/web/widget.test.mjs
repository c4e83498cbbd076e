// The widget on the pages of an invented newspaper.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { distWithFixture, newPage, open } from './support.mjs';
import { assertAnalysis } from '../schema.mjs';

let env;
let folder;
before(async () => {
  folder = await distWithFixture();
  env = await open({ folder });
});
after(() => env?.close());

const ready = (page) =>
  page.waitForFunction(() => document.querySelector('news-glass').analysis, null, { timeout: 15_000 });
const lit = (page, name) => page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);

test('the loader is under 6 kB and the page under 60 kB, compressed', async () => {
  const sizes = JSON.parse(await readFile(join(folder, 'sizes.json'), 'utf8'));
  const gzip = (names) =>
    sizes.filter(({ name }) => names(name)).reduce((sum, { gzip: bytes }) => sum + bytes, 0);
  assert.ok(gzip((name) => name === 'news-glass.js') < 6_000);
  assert.ok(gzip((name) => /^(page|worker)\.js$|^chunks\/.*\.js$/.test(name)) < 60_000);
});

test('nothing heavy is loaded before a reader asks', async () => {
  const { page, requested, problems } = await newPage(env, 'examples/barrier.html');
  await page.waitForTimeout(300);
  const scripts = requested.filter((address) => address.endsWith('.js'));
  assert.deepEqual(scripts, [`${env.url}news-glass.js`]);
  await page.locator('news-glass .opener').click();
  await ready(page);
  assert.equal(await page.locator('news-glass [role="tab"]').count(), 5);
  assert.ok(requested.every((address) => address.startsWith(env.url)));
  assert.deepEqual(problems, []);
  await page.close();
});

describe('an analysis made beforehand', () => {
  test('is shown without any engine, and marks the article without touching it', async () => {
    const { page, requested, problems } = await newPage(env, 'examples/ferry.html');
    const before = await page.locator('#story').innerHTML();
    await page.locator('news-glass .opener').click();
    await ready(page);
    const analysis = await page.evaluate(() => document.querySelector('news-glass').analysis);
    const words = await page.evaluate(() =>
      [...document.querySelectorAll('#story > *')]
        .map((e) => e.textContent.replace(/\s+/g, ' ').trim())
        .join('\n\n'),
    );
    assertAnalysis(analysis, words);
    assert.ok(!requested.some((address) => /worker|engine|wasm|\.bin/.test(address)), requested.join('\n'));
    assert.ok((await lit(page, 'news-glass-name')).includes('Lena Malm'));
    assert.equal(await page.locator('#story').innerHTML(), before);
    assert.deepEqual(problems, []);
    await page.close();
  });

  test('what is chosen is lit in the article, and told to the host', async () => {
    const { page } = await newPage(env, 'examples/ferry.html');
    await page.evaluate(() => {
      window.chosen = [];
      document.addEventListener('news-glass:select', ({ detail }) => window.chosen.push(detail));
    });
    await page.locator('news-glass .opener').click();
    await ready(page);
    await page.locator('news-glass').getByRole('tab', { name: 'Who' }).click();
    await page.locator('news-glass .card-button', { hasText: 'Lena Malm' }).click();
    assert.ok((await lit(page, 'news-glass-main')).includes('Lena Malm'));
    assert.equal((await page.evaluate(() => window.chosen)).at(-1).kind, 'entity');
    await page.evaluate(() => (document.querySelector('news-glass').selection = null));
    assert.deepEqual(await lit(page, 'news-glass-main'), []);
    await page.close();
  });

  test('that belongs to another text is refused in words', async () => {
    const { page } = await newPage(env, 'examples/ferry.html');
    await page.evaluate(() => (document.querySelector('#story').textContent = 'Another story altogether.'));
    await page.locator('news-glass .opener').click();
    await page.locator('news-glass [role="alert"]').waitFor();
    assert.match(await page.locator('news-glass [role="alert"]').innerText(), /another text/);
    await page.close();
  });
});

test('opening by itself moves nothing in the page', async () => {
  const { page } = await newPage(env, 'examples/telescope.html');
  await ready(page);
  const shift = await page.evaluate(
    () =>
      new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );
  assert.ok(shift < 0.01, `layout shift ${shift}`);
  await page.close();
});

test('it fits into 280 pixels, and from right to left', async () => {
  const { page } = await newPage(env, 'examples/ferry.html');
  await page.setViewportSize({ width: 312, height: 700 });
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await page.locator('news-glass .opener').click();
  await ready(page);
  for (const tab of ['Who', 'Did what', 'Says', 'When', 'Overview']) {
    await page.locator('news-glass').getByRole('tab', { name: tab }).click();
    const overflow = await page.evaluate(() => {
      const panel = document.querySelector('news-glass').shadowRoot.querySelector('.panel');
      return panel.scrollWidth - panel.clientWidth;
    });
    assert.ok(overflow <= 1, `${tab}: ${overflow}`);
  }
  await page.close();
});

// The widget in Firefox, as Debian ships it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { distWithFixture, newPage, open } from './support.mjs';

let env;
before(async () => {
  env = await open({ browser: 'firefox', folder: await distWithFixture() });
});
after(() => env?.close());

const ready = (page) =>
  page.waitForFunction(() => document.querySelector('news-glass').analysis, null, { timeout: 60_000 });

test('an analysis made beforehand is shown, and the article marked', async () => {
  const { page, problems } = await newPage(env, 'examples/ferry.html');
  await page.locator('news-glass .opener').click();
  await ready(page);
  for (const tab of ['Who', 'Did what', 'Says', 'When', 'Overview']) {
    await page.locator('news-glass').getByRole('tab', { name: tab }).click();
    assert.ok((await page.locator('news-glass [role="tabpanel"]').innerText()).length > 20, tab);
  }
  const names = await page.evaluate(() => [...(CSS.highlights.get('news-glass-name') ?? [])].map(String));
  assert.ok(names.includes('Lena Malm'));
  assert.deepEqual(problems, []);
  await page.close();
});

test('a worker analyses the article', async () => {
  const { page, problems } = await newPage(env, 'examples/barrier.html');
  await page.locator('news-glass .opener').click();
  await ready(page);
  assert.equal(await page.locator('news-glass').getByRole('tab').count(), 5);
  assert.ok(env.requests.some((path) => path === '/worker.js'));
  assert.deepEqual(problems, []);
  await page.close();
});

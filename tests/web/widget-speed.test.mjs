// The widget leaves the page's own thread to the page: while it analyses, and while it is used. With the real engine.
// What counts is the time that the processor gives to a task, which other work on the machine does not change much.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { blockingTime, tasksDuring } from './main-thread.mjs';
import { dist, newPage, open } from './support.mjs';

const strict =
  "default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'";

let paragraphs;
before(async () => {
  const pages = ['barrier', 'ferry', 'telescope'].map((name) =>
    readFile(join(dist, `examples/${name}.html`), 'utf8'),
  );
  const inner = (html) =>
    [...html.matchAll(/<p>([^]*?)<\/p>/g)].map(([, words]) => words.replace(/<[^>]+>/g, ''));
  paragraphs = (await Promise.all(pages)).flatMap(inner).map((words) => words.replace(/\s+/g, ' ').trim());
});

/** Puts an article of so many words into a page of the example newspaper. */
async function pageWith(env, words) {
  const { page } = await newPage(env, 'examples/barrier.html');
  await page.evaluate(
    ([texts, least]) => {
      const article = document.querySelector('#article');
      article.replaceChildren();
      for (let count = 0, i = 0; count < least; i++) {
        const paragraph = document.createElement('p');
        paragraph.textContent = texts[i % texts.length];
        article.append(paragraph);
        count += paragraph.textContent.split(' ').length;
      }
    },
    [paragraphs, words],
  );
  return page;
}

const analyse = (page) => page.evaluate(() => document.querySelector('news-glass').open());

for (const [where, extraHeaders, workers] of [
  ['in a worker', {}, 1],
  [
    "on the page's own thread, the worker refused",
    { 'Content-Security-Policy': `${strict}; worker-src 'none'` },
    0,
  ],
])
  test(`1,500 words ${where} block the page for less than 50 ms`, async (t) => {
    const env = await open({ folder: dist, extraHeaders });
    try {
      const page = await pageWith(env, 1500);
      const tasks = await tasksDuring(page, async () => {
        await analyse(page);
        await page.waitForTimeout(300);
      });
      assert.equal(page.workers().length, workers);
      assert.ok(await page.evaluate(() => document.querySelector('news-glass').analysis));
      const longest = Math.max(...tasks.map(({ cpu }) => cpu));
      const [cpu, wall] = ['cpu', 'wall'].map((clock) => Math.round(blockingTime(tasks, clock)));
      t.diagnostic(`blocked for ${cpu} ms (${wall} by the clock), longest task ${Math.round(longest)} ms`);
      assert.ok(cpu < 50, `${cpu} ms`);
    } finally {
      await env.close();
    }
  });

test('with 3,000 words on show each interaction is answered within 100 ms', async (t) => {
  const env = await open({ folder: dist });
  after(() => env.close());
  const page = await pageWith(env, 3000);
  await analyse(page);
  const glass = page.locator('news-glass');
  const use = async (name, act) => {
    const tasks = await tasksDuring(page, async () => {
      await act();
      await page.waitForTimeout(100);
    });
    const longest = Math.max(...tasks.map(({ cpu }) => cpu));
    t.diagnostic(`${name}: ${Math.round(longest)} ms`);
    assert.ok(longest < 100, `${name}: ${longest} ms`);
  };
  for (const tab of ['Who', 'Did what', 'Says', 'When', 'Overview'])
    await use(tab, () => glass.getByRole('tab', { name: tab }).click());
  for (const tab of ['Who', 'Did what', 'Says', 'When']) {
    await glass.getByRole('tab', { name: tab }).click();
    await use(`choosing in ${tab}`, () => glass.locator('.panel button[data-pick]').first().click());
  }
  await use('letting go', () => page.keyboard.press('Escape'));
  const box = await page.locator('#article p').nth(1).boundingBox();
  await use('pointing', () => page.mouse.move(box.x + 60, box.y + 12, { steps: 4 }));
  await use('choosing in the article', () => page.mouse.click(box.x + 60, box.y + 12));
});

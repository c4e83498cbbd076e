// How long the page takes to answer a hand: Interaction to Next Paint, by the browser's own Event Timing, with the
// real engine and an analysis of some 3,000 words on screen.
//
//   node scripts/interactions.mjs [ARTICLE.txt]      Wants scripts/build; on an idle machine.
//
// Goes through every view by mouse and keyboard, and prints the slowest interactions with what was done.
import { readFile, readdir } from 'node:fs/promises';
import { analysed, dist, freshPage, open, paste } from '../tests/web/support.mjs';

async function ownArticles() {
  const folder = new URL('../tests/fixtures/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  const all = [...texts, ...texts, ...texts].join('\n\n').split(' ');
  return all.slice(0, 2900).join(' ');
}

const text = process.argv[2] ? await readFile(process.argv[2], 'utf8') : await ownArticles();
const env = await open({ folder: dist });
const { page } = await freshPage(env);
await paste(page, text);
await analysed(page);

await page.evaluate(() => {
  globalThis.slow = [];
  globalThis.doing = '';
  new PerformanceObserver((list) => {
    for (const { name, duration, interactionId } of list.getEntries())
      if (interactionId) globalThis.slow.push({ doing: globalThis.doing, name, duration });
  }).observe({ type: 'event', durationThreshold: 16, buffered: false });
});

/** Does something and waits until its frames are painted and reported. */
async function timed(doing, work) {
  await page.evaluate((what) => (globalThis.doing = what), doing);
  await work();
  await page.waitForTimeout(350);
}

const words = page.locator('.article-body .entity, .article-body [data-entity], .article-body p');
for (const tab of await page.getByRole('tab').all()) {
  const view = (await tab.innerText()).trim().replace(/\s+/g, ' ');
  await timed(`open ${view}`, () => tab.click());
  const cards = page.locator('glass-entities .card:visible, .sentence:visible, .row:visible, .said:visible');
  for (let i = 0; i < Math.min(4, await cards.count()); ++i)
    await timed(`${view}: choose ${i}`, () => cards.nth(i).click({ position: { x: 12, y: 8 } }));
  for (const name of ['Table', 'Graph', 'Sentences']) {
    const button = page
      .getByRole('button', { name, exact: true })
      .or(page.getByRole('radio', { name, exact: true }));
    if (
      await button
        .first()
        .isVisible()
        .catch(() => false)
    )
      await timed(`${view}: ${name}`, () => button.first().click());
  }
  for (const key of ['ArrowDown', 'ArrowDown', 'Escape'])
    await timed(`${view}: ${key}`, () => page.keyboard.press(key));
}
await timed('the article: click', () => words.first().click());
for (const letter of 'zones') await timed('type in the search', () => page.keyboard.press(letter));

const found = await page.evaluate(() => globalThis.slow);
const worst = found.sort((a, b) => b.duration - a.duration).slice(0, 12);
console.log(
  `${text.split(/\s+/).length} words; ${found.length} interactions took 16 ms or longer; the slowest:`,
);
for (const { doing, name, duration } of worst)
  console.log(`${String(duration).padStart(5)} ms  ${name}  ${doing}`);
await env.close();

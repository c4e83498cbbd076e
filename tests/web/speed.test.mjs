// What an interaction costs with 3,000 words on screen, in processor time of the page's thread: the wall clock would
// measure whatever else the machine does.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { analysed, dist, freshPage, open, paste } from './support.mjs';

/** Interaction to next paint, in milliseconds. */
const limit = 100;

const sample = (name) => readFileSync(new URL(`../../web/page/samples/${name}.txt`, import.meta.url), 'utf8');

/** The samples, one after another and again, cut at 3,000 words. */
function longArticle() {
  const words = ['diplomacy', 'court', 'business']
    .map(sample)
    .join('\n\n')
    .split(/(?<=\s)/);
  return Array.from({ length: 3000 }, (_, index) => words[index % words.length]).join('');
}

let env;
let page;
let metrics;
before(async () => {
  env = await open({ folder: dist });
  ({ page } = await freshPage(env));
  const session = await env.context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  metrics = async () =>
    Object.fromEntries(
      (await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value * 1000]),
    );
  await paste(page, longArticle());
  await analysed(page);
});
after(() => env?.close());

/** Script, style, layout and the rest of the page's thread from a click until it has been painted. */
async function costOfClick(selector) {
  const box = await page.locator(selector).first().boundingBox();
  await page.waitForTimeout(200);
  const from = await metrics();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  return (await metrics()).TaskDuration - from.TaskDuration;
}

/** Each as a way there and a way back, so that it can be tried more than once. */
const interactions = [
  ['the tab Who', '#tab-who', '#tab-overview'],
  ['the tab Did what', '#tab-did-what', '#tab-overview'],
  ['the tab Says', '#tab-says', '#tab-overview'],
  ['the tab When', '#tab-when', '#tab-did-what'],
  ['a relation', '.sentence', '#clear'],
  ['a status', '.chip', '.chip'],
  ['the table', '[data-form="table"]', '[data-form="list"]'],
  ['the graph', '[data-form="graph"]', '[data-form="list"]'],
  ['a name in the text', '.article-body .mark', '#clear'],
];

test('nothing that a reader does takes longer than it takes to notice', async () => {
  await page.locator('#tab-who').click();
  await page.locator('#tab-overview').click();
  const costs = [];
  for (const [name, there, back] of interactions) {
    const tries = [];
    for (let i = 0; i < 3; i++) {
      tries.push(await costOfClick(there));
      await costOfClick(back);
    }
    costs.push([name, Math.round(Math.min(...tries))]);
    if (there === '#tab-when') await page.locator('#tab-did-what').click();
  }
  console.log(costs.map(([name, cost]) => `${name}: ${cost} ms`).join(', '));
  assert.deepEqual(
    costs.filter(([, cost]) => cost >= limit),
    [],
  );
});

test('a long list is whole, though its end is drawn after its beginning, and so is a table', async () => {
  await page.locator('#tab-did-what').click();
  const counts = await page.$$eval('.chip[data-status] .count', (all) => all.map((e) => Number(e.innerText)));
  const wanted = counts.reduce((sum, count) => sum + count, 0);
  assert.ok(wanted > 80, `${wanted} rows`);
  for (const [form, row] of [
    ['table', '.table tbody tr'],
    ['list', '.sentence'],
  ]) {
    const first = await page.evaluate(
      ([button, rows]) => {
        document.querySelector(button).click();
        return document.querySelectorAll(rows).length;
      },
      [`[data-form="${form}"]`, row],
    );
    assert.ok(first < wanted, `${first} of ${wanted} at once`);
    await page.waitForFunction(
      ([rows, count]) => document.querySelectorAll(rows).length === count,
      [row, wanted],
    );
  }
  const last = await page.$$eval('.sentence', (all) => all.at(-1).dataset.pick);
  await page.locator('.sentence').first().click();
  await page.evaluate((id) => (location.hash = `#did-what/${id}`), last);
  await page.waitForSelector(`.sentence.is-chosen[data-pick="${last}"]`);
  const whole = await page.evaluate(() => {
    document.querySelector('[data-form="table"]').click();
    return document.querySelectorAll('.table tbody tr').length;
  });
  assert.equal(whole, wanted, 'what is chosen may be the last: then all rows are there at once');
});

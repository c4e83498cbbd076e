// The page in Chromium, on an analysis that is known by heart: its manners.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import axe from 'axe-core';
import { analysis, text } from './fixture/article.mjs';
import { lit, readArticle, textsOf } from './page.mjs';
import { analysed, distWithFixture, freshPage, newPage, open, paste, settled } from './support.mjs';

let env;
before(async () => (env = await open({ folder: await distWithFixture() })));
after(() => env?.close());

const reading = (path) => readArticle(env, path);

async function assertAccessible(page, where) {
  const { violations } = await page.evaluate(
    `${axe.source}; axe.run(document, { resultTypes: ['violations'] })`,
  );
  const told = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, any }) => `${target} ${any[0]?.message ?? ''}`).join('; ')}`,
  );
  assert.deepEqual(told, [], where);
}

describe('manners', () => {
  test('nothing leaves the origin, and nothing is asked for once the page has loaded', async () => {
    const { page, requested, problems } = await freshPage(env);
    const before = requested.length;
    const served = env.requests.length;
    assert.ok(
      requested.every((address) => address.startsWith(env.url) || address === 'about:blank'),
      requested.join('\n'),
    );
    await page.locator('#samples button').nth(1).click();
    await analysed(page);
    for (const tab of ['Who', 'Did what', 'Says', 'When']) await page.getByRole('tab', { name: tab }).click();
    assert.deepEqual(requested.slice(before), []);
    assert.deepEqual(env.requests.slice(served), []);
    assert.deepEqual(problems, []);
    await page.close();
  });

  test('names are linked when a reader asks, by a table that is fetched once', async () => {
    const { page, requested, problems } = await readArticle(env);
    const tables = () => requested.filter((address) => /links\.\w+\.bin$/.test(address)).length;
    const ids = () => page.evaluate(() => document.querySelector('glass-reader').reading.analysis.entities);
    const linked = async () => (await ids()).filter(({ wikidata }) => wikidata).length;
    assert.equal(await linked(), 0);
    assert.equal(tables(), 0);
    await page.keyboard.press('?');
    await page.locator('#help [data-links]').check();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() =>
      document.querySelector('glass-reader').reading.analysis.entities.some(({ wikidata }) => wikidata),
    );
    assert.equal(tables(), 1);
    await page.reload();
    await analysed(page);
    assert.ok((await linked()) > 0, 'remembered on this device');
    await page.locator('#new').click();
    await page.locator('.start [data-links]').uncheck();
    await paste(page, text);
    await analysed(page);
    assert.equal(await linked(), 0);
    assert.ok(tables() <= 1);
    assert.deepEqual(problems, []);
    await page.close();
  });

  test('a table of links that cannot be had is told, and the article is read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'newsglass-'));
    await cp(await distWithFixture(), folder, { recursive: true });
    const engine = await readdir(join(folder, 'engine'));
    for (const name of engine) if (name.startsWith('links')) await rm(join(folder, 'engine', name));
    const poor = await open({ folder });
    const { page } = await freshPage(poor);
    await page.locator('.start [data-links]').check();
    await paste(page, text);
    await analysed(page);
    assert.match(await page.locator('#notice').innerText(), /Names have no links/);
    await poor.close();
    await rm(folder, { recursive: true });
  });

  test('the page works without a network after the first visit', async () => {
    const { page } = await newPage(env);
    await settled(page);
    await page.reload();
    await settled(page);
    await env.context.setOffline(true);
    try {
      await page.reload();
      await settled(page);
      await page.evaluate(() => (document.documentElement.dataset.analysis = ''));
      await page
        .locator('#new')
        .click({ timeout: 500 })
        .catch(() => undefined);
      await page.locator('#samples button').first().click();
      await analysed(page);
    } finally {
      await env.context.setOffline(false);
    }
    await page.close();
  });

  test('axe finds nothing, in any view, light or dark', async () => {
    const { page } = await freshPage(env);
    await assertAccessible(page, 'start');
    await paste(page, text);
    await analysed(page);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      for (const view of ['overview', 'who/e3', 'did-what/r5', 'says/s2', 'when/r1']) {
        await page.evaluate((hash) => (location.hash = hash), `#${view}`);
        await page.waitForTimeout(50);
        await assertAccessible(page, `${view}, ${colorScheme}`);
      }
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await assertAccessible(page, 'narrow');
    await page.close();
  });

  test('the keyboard reaches everything', async () => {
    const { page } = await freshPage(env);
    await page.locator('#text').focus();
    await page.keyboard.insertText(text);
    await page.keyboard.press('Control+Enter');
    await analysed(page);
    await page.keyboard.press('3');
    assert.equal(await page.locator('.tab[aria-selected="true"]').innerText(), 'Did what');
    await page.keyboard.press('/');
    await page.keyboard.type('visited');
    assert.equal(await page.locator('.sentence').count(), 1);
    await page.keyboard.press('Tab');
    for (let i = 0; i < 6 && !(await page.evaluate(() => document.activeElement.matches('.sentence'))); i++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.deepEqual(await lit(page, 'glass-main'), ['visited']);
    await page.keyboard.press('Escape');
    await page.locator('.article-body').focus();
    await page.keyboard.press('ArrowRight');
    assert.match(await page.locator('#selection-words').innerText(), /Chile/);
    await page.keyboard.press('j');
    assert.match(await page.locator('#selection-count').innerText(), /2 of 3 places/);
    await page.keyboard.press('?');
    assert.equal(await page.locator('#help').isVisible(), true);
    await page.close();
  });

  test('paper has the article with numbered notes, everybody in it, and the timeline as a list', async () => {
    const { page } = await reading('#did-what/r5');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const numbers = await page.$$eval('.mark[data-note]', (marks) => marks.map((mark) => mark.dataset.note));
    const notes = await textsOf(page, '#paper-notes li');
    assert.deepEqual(
      numbers,
      notes.map((_, index) => String(index + 1)),
    );
    assert.ok(notes.includes('diverting disputed Bolivia says · denied by Tomás Quiroga'), notes.join('\n'));
    assert.ok(notes.includes('failed to persuade the article says that it did not happen'), notes.join('\n'));
    for (const id of ['who', 'did-what', 'says', 'when'])
      assert.equal(await page.locator(`#panel-${id}`).isVisible(), true, id);
    for (const hidden of ['.top-tools', '.tabs', '#selection', '.controls', '.when-axis'])
      assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
    assert.equal(
      await page.locator('glass-entities .card').count(),
      analysis.entities.length,
      'nobody is left out',
    );
    const blank = await page.$$eval('.card .card-name, .sentence-text, .row-text, .quote-text', (all) =>
      all
        .filter((words) => !words.checkVisibility({ contentVisibilityAuto: true }))
        .map((e) => e.textContent),
    );
    assert.deepEqual(blank, [], 'what is far down is laid out too');
    assert.equal((await page.pdf()).subarray(0, 5).toString(), '%PDF-');
    await page.close();
  });

  test('nothing scrolls sideways at 320 pixels', async () => {
    const { page } = await reading();
    await page.setViewportSize({ width: 320, height: 640 });
    for (const view of ['article', 'overview', 'who/e3', 'did-what/r5', 'says', 'when']) {
      await page.evaluate((hash) => (location.hash = hash), `#${view}`);
      await page.waitForTimeout(50);
      const wide = await page.evaluate(() => {
        const scrollers = [document.documentElement, ...document.querySelectorAll('[data-scroller]')];
        return scrollers
          .filter((e) => e.scrollWidth > e.clientWidth + 1)
          .map((e) => `${e.className} ${e.scrollWidth}`);
      });
      assert.deepEqual(wide, [], view);
    }
    await page.locator('#export-open').click();
    await page.waitForFunction(() => document.getElementById('export').style.maxBlockSize);
    const menu = await page.locator('#export').boundingBox();
    assert.ok(menu.x >= 0 && menu.x + menu.width <= 320 && menu.y + menu.height <= 640, JSON.stringify(menu));
    await page.close();
  });
});

describe('a page that runs from right to left', () => {
  test('keeps English in its order, on the right of its cards and on the left of its paragraphs', async () => {
    const { page } = await readArticle(env);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    const left = (from, to, inside) =>
      page.evaluate(
        ([first, second, selector]) => {
          const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
          const place = (word) => {
            for (let node = walker.currentNode; node; node = walker.nextNode()) {
              const at = node.data?.indexOf(word) ?? -1;
              if (at < 0) continue;
              const range = new Range();
              range.setStart(node, at);
              range.setEnd(node, at + word.length);
              return range.getBoundingClientRect().left;
            }
            throw new Error(`no ${word}`);
          };
          return place(first) < place(second);
        },
        [from, to, inside],
      );
    assert.ok(await left('Edit', 'text', '#edit'));
    assert.ok(await left('New', 'article', '#new'));
    await page.getByRole('tab', { name: 'Did what' }).click();
    const edges = await page.evaluate(() => {
      const aligned = (selector) => getComputedStyle(document.querySelector(selector)).textAlign;
      return [aligned('.sentence'), aligned('.article-body p')];
    });
    assert.deepEqual(edges, ['right', 'start']);
    await page.close();
  });
});

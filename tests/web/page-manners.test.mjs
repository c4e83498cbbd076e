// The page in Chromium, on an analysis that is known by heart: its manners, and what people paste.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import axe from 'axe-core';
import { analysis, text } from './fixture/article.mjs';
import { lit, readArticle, textsOf } from './page.mjs';
import { analysed, distWithFixture, freshPage, newPage, open, paste, settled } from './support.mjs';

let env;
before(async () => (env = await open({ folder: await distWithFixture(), acceptDownloads: true })));
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

describe('what people paste', () => {
  test('rich text loses its mark-up and gives its date', async () => {
    const { page } = await freshPage(env);
    const html = `<html><head><meta property="article:published_time" content="2026-05-04T10:00:00Z"><script>alert(1)</script></head>
      <body><nav>Menu</nav><article><h1>A headline of sorts</h1><p>First <b>bold</b>&nbsp;words.</p><figure>Picture</figure><p>Second.</p></article></body></html>`;
    await paste(page, 'plain', html);
    assert.equal(
      await page.locator('#text').inputValue(),
      'A headline of sorts\n\nFirst bold words.\n\nSecond.',
    );
    assert.equal(await page.locator('#start-published').inputValue(), '2026-05-04');
    await page.close();
  });

  test('hostile text stays text and usable', async () => {
    const { page, problems } = await freshPage(env);
    const hostile = [
      '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>',
      'a'.repeat(100_000),
      '\u202Eright to left\u202C and \u0000 and \uD800 alone, 👨‍👩‍👧‍👦 together',
      '=HYPERLINK("http://example.org") ${1} {{2}}',
    ].join('\n\n');
    await paste(page, hostile);
    await analysed(page);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    const shown = await page.locator('.article-body').textContent();
    assert.ok(shown.includes('<script>window.hacked=1</script>'));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    assert.equal(wide, false);
    assert.deepEqual(problems, []);
    await page.close();
  });

  const refusals = [
    ['nothing', '   \n ', /nothing to read/],
    ['a binary file', '\u0001\u0002\u0003\uFFFD'.repeat(50), /does not look like text/],
    ['ten megabytes', 'word '.repeat(2_000_000), /too long/],
    ['what the engine refuses', `REFUSE ${'word '.repeat(100)}`, /not enough memory/],
    ['what stops the engine', `CRASH ${'word '.repeat(100)}`, /started afresh/],
  ];
  for (const [name, words, message] of refusals)
    test(`${name}: a sentence that helps, and the next article works`, async () => {
      const { page } = await freshPage(env);
      await paste(page, words);
      if (!words.trim() || words.length < 300) await page.locator('#read').click();
      await page.waitForSelector('#notice:not([hidden])', { state: 'attached' });
      assert.match(await page.locator('#notice').innerText(), message);
      await page.evaluate(() => (document.documentElement.dataset.analysis = ''));
      if (await page.locator('#new').isVisible()) await page.locator('#new').click();
      await page.locator('#samples button').first().click();
      await analysed(page);
      assert.equal(await page.locator('#notice').isVisible(), false);
      await page.close();
    });

  test('another language is said to be one', async () => {
    const { page } = await freshPage(env);
    await paste(page, `NEBEL ${'Der Nebel lag über der Stadt. '.repeat(20)}`);
    await analysed(page);
    assert.match(await page.locator('#notice').innerText(), /not read like English/);
    await page.close();
  });

  test('a slow reading shows the text at once, names what it does, and can be cancelled', async () => {
    const { page } = await freshPage(env);
    await paste(page, `SLOW ${'A long day. '.repeat(50)}`);
    await page.waitForSelector('#progress:not([hidden])', { state: 'attached' });
    assert.match(await page.locator('.article-body').innerText(), /A long day/);
    await page.locator('#cancel').click();
    assert.equal(await page.locator('#progress').isVisible(), false);
    assert.equal(await page.locator('#text').isVisible(), true);
    await page.close();
  });

  test('while it reads, names are there and nothing is said to be missing', async () => {
    const { page } = await freshPage(env);
    // Looked at from within, as soon as there are names: from without, the reading might be over.
    await page.evaluate(() => {
      const byId = (id) => document.getElementById(id);
      const observer = new MutationObserver(() => {
        if (document.documentElement.dataset.analysis !== 'partial' || !document.querySelector('.actor'))
          return;
        observer.disconnect();
        const views = ['overview', 'did-what', 'says', 'when'].map((tab) => {
          byId(`tab-${tab}`).click();
          return byId(`panel-${tab}`).innerText;
        });
        globalThis.seen = { views, date: byId('published-from').textContent };
      });
      observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
    });
    await paste(page, `${text}\n\nSLOW`);
    await analysed(page);
    const { views, date } = await page.evaluate(() => globalThis.seen);
    for (const words of views) assert.match(words, /Still reading …$/);
    assert.notEqual(date, 'not found');
    assert.doesNotMatch(await page.locator('#panels').innerText(), /Still reading/);
    await page.close();
  });

  test('a slow second reading leaves what is shown, and can be cancelled', async () => {
    const { page } = await reading('#did-what');
    const shown = await page.locator('.sentence').count();
    await page.getByRole('button', { name: 'Edit text' }).click();
    await page.locator('#editor').press('Control+End');
    await page.keyboard.insertText(' SLOW');
    await page.waitForSelector('#progress:not([hidden])', { state: 'attached' });
    assert.equal(await page.locator('.sentence').count(), shown);
    await page.locator('#cancel').click();
    assert.equal(await page.locator('#progress').isVisible(), false);
    assert.equal(await page.locator('.sentence').count(), shown);
    await page.close();
  });

  test('what is written survives a reload, and what is wiped is gone', async () => {
    const { page } = await freshPage(env);
    await page.locator('#text').fill('A first line');
    await page.reload();
    assert.equal(await page.locator('#text').inputValue(), 'A first line');
    await page.locator('#wipe').click();
    await page.reload();
    assert.equal(await page.locator('#text').inputValue(), '');
    await paste(page, text);
    await analysed(page);
    await page.locator('#new').click();
    await page.reload();
    assert.equal(await page.locator('#text').inputValue(), '');
    await page.close();
  });

  test('exports are saved under the name of the article', async () => {
    const { page } = await reading();
    await page.locator('#export-open').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#export button', { hasText: '.md' }).click(),
    ]);
    assert.equal(
      download.suggestedFilename(),
      'chile-and-peru-to-sign-river-pact-as-bolivia-disputes-the-ma.md',
    );
    await page.close();
  });

  for (const [ending, least] of [
    ['graph.png', 8],
    ['timeline.png', 8],
  ])
    test(`${ending} is a picture with something on it`, async () => {
      const { page, problems } = await reading();
      await page.locator('#export-open').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('#export button', { hasText: `.${ending}` }).click(),
      ]);
      const bytes = readFileSync(await download.path());
      assert.equal(bytes.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n');
      const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
      assert.ok(width > 1200 && height > 800, `${width} by ${height}`);
      // Read back by the browser's own decoder.
      const [paper, colours] = await page.evaluate(async (base64) => {
        const own = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([own], { type: 'image/png' }));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        const seen = new Set(new Uint32Array(data.buffer));
        return [[...data.slice(0, 4)], seen.size];
      }, bytes.toString('base64'));
      assert.deepEqual(paper, [0xfb, 0xfa, 0xf6, 255]);
      assert.ok(colours > least, `${colours} colours`);
      assert.deepEqual(problems, []);
      await page.close();
    });

  test('a picture of nothing is not saved, and that is said', async () => {
    const { page } = await freshPage(env);
    await paste(page, 'A long day. '.repeat(50));
    await analysed(page);
    await page.locator('#export-open').click();
    await page.locator('#export button', { hasText: '.graph.svg' }).click();
    await page.waitForSelector('#notice:not([hidden])');
    assert.match(await page.locator('#notice').innerText(), /nothing of the kind/);
    await page.close();
  });
});

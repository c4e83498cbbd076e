// The page in Chromium, on an analysis that is known by heart: what people paste, and what they take away.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { text } from './fixture/article.mjs';
import { readArticle } from './page.mjs';
import { analysed, distWithFixture, freshPage, open, paste } from './support.mjs';

let env;
before(async () => (env = await open({ folder: await distWithFixture(), acceptDownloads: true })));
after(() => env?.close());

const reading = (path) => readArticle(env, path);

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

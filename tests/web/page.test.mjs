// The page in Chromium, on an analysis that is known by heart: reading and correcting.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { analysis, text } from './fixture/article.mjs';
import { laidOut, lit, readArticle, textsOf } from './page.mjs';
import { analysed, distWithFixture, open, paste } from './support.mjs';

let env;
before(async () => (env = await open({ folder: await distWithFixture(), acceptDownloads: true })));
after(() => env?.close());

const reading = (path) => readArticle(env, path);

describe('reading an article', () => {
  test('a paste is read at once, and entities, relations and timeline can be read off the page', async () => {
    const { page, problems } = await reading();
    assert.equal(await page.locator('.article-body .headline').innerText(), text.split('\n')[0]);

    await page.getByRole('tab', { name: 'Who' }).click();
    const people = await textsOf(page, 'glass-entities .group:first-child .card-name b');
    assert.deepEqual(
      people,
      analysis.entities.filter(({ type }) => type === 'person').map(({ name }) => name),
    );

    await page.getByRole('tab', { name: 'Did what' }).click();
    const sentences = await textsOf(page, '.sentence');
    assert.ok(
      sentences.some((s) =>
        /^disputed Its neighbours diverting water from the Mauri River Bolivia says · denied by Tomás Quiroga$/.test(
          s,
        ),
      ),
      sentences.join('\n'),
    );

    await page.getByRole('tab', { name: 'When' }).click();
    const rows = await textsOf(page, '.when-chart .row');
    // Bolivia's accusing is told by the statements; what it accuses of is an event.
    const entries = analysis.timeline.filter(({ of }) => !of);
    const dated = entries.filter(({ event, earliest, latest }) => (earliest || latest) && event !== 'v3');
    assert.equal(rows.length, dated.length);
    assert.match(rows[0], /^2024 United Nations appoints Marta Lindqvist/);
    assert.equal((await textsOf(page, '.undated .row')).length, entries.length - dated.length - 1);
    assert.deepEqual(problems, []);
    await page.close();
  });

  test('bars are drawn to scale, in the order of their dates', async () => {
    const { page } = await reading('#when');
    await page.waitForSelector('.when-chart .bar');
    const places = await page.$$eval('.when-chart .bar', (bars) =>
      bars.map((bar) => Math.round(bar.getBoundingClientRect().left)),
    );
    const days = places.slice(3, 5);
    assert.equal(days[0], days[1], 'two events of one day stand above each other');
    const planned = places.slice(6, 8);
    assert.ok(planned[0] > days[1] && planned[1] > planned[0]);
    await page.close();
  });

  test('an event that is told twice is one row, and leads to both tellings', async () => {
    const { page } = await reading('#when');
    const row = page.locator('.when-chart .row', { hasText: 'sign an agreement on shared rivers' });
    await row.scrollIntoViewIfNeeded(); // what is out of sight is not laid out, and has no inner text
    await laidOut(page);
    assert.match(await row.innerText(), /told 2 times/);
    assert.equal(await page.locator('.row', { hasText: 'sign river pact' }).count(), 0);
    await row.click();
    const shown = await lit(page, 'glass-main');
    assert.equal(shown.length, 2, shown.join(' | '));
    assert.ok(shown.includes('to sign'));
    await page.close();
  });

  test('choosing a relation shows its evidence in the text, and the bar says how it stands', async () => {
    const { page } = await reading('#did-what');
    await page.locator('.sentence', { hasText: 'diverting water' }).click();
    assert.deepEqual(await lit(page, 'glass-main'), ['diverting']);
    assert.deepEqual(await lit(page, 'glass-part'), ['its neighbours', 'water', 'from the Mauri River']);
    const bar = await page.locator('#selection-words').innerText();
    assert.match(bar, /disputed/);
    assert.match(bar, /Bolivia says · denied by Tomás Quiroga/);
    await page.waitForFunction(() => location.hash === '#did-what/r5');
    await page.keyboard.press('Escape');
    assert.deepEqual(await lit(page, 'glass-main'), []);
    assert.equal(await page.locator('#selection').isVisible(), false);
    await page.close();
  });

  test('choosing a name in the text opens it in the view, and a second click goes outward', async () => {
    const { page } = await reading('#who');
    await page
      .locator('.mark', { hasText: /^Mauri$/ })
      .first()
      .click();
    await page.waitForFunction(() => location.hash.endsWith('/e13'));
    assert.match((await textsOf(page, '.details')).join(), /the Mauri/);
    await page.close();
  });

  test('the address brings selection and view back after a reload', async () => {
    const { page } = await reading('#says/s2');
    await page.reload();
    await analysed(page);
    assert.equal(await page.locator('.tab[aria-selected="true"]').innerText(), 'Says');
    assert.deepEqual(await lit(page, 'glass-main'), [
      'redrawing a map from 1904',
      'diverting water from the Mauri River',
    ]);
    await page.close();
  });

  test('copying the article gives the article', async () => {
    const { page } = await reading();
    const copied = await page.evaluate(() => {
      getSelection().selectAllChildren(document.querySelector('.article-body'));
      return getSelection().toString();
    });
    const squeeze = (words) => words.replace(/\s+/g, ' ').trim();
    assert.equal(squeeze(copied), squeeze(text));
    await page.close();
  });

  test('a changed date analyses anew and keeps the selection', async () => {
    const { page } = await reading('#who/e3');
    await page.locator('#published').fill('2026-03-10');
    await page.waitForFunction(() => document.getElementById('published-from').textContent === '');
    await page.waitForFunction(() => location.hash.endsWith('/e3'));
    assert.equal(await page.locator('#published').inputValue(), '2026-03-10');
    await page.close();
  });

  test('table and graph say the same as the list', async () => {
    const { page } = await reading('#did-what');
    await page.getByRole('button', { name: 'Table' }).click();
    const rows = await page.locator('.table tbody tr').count();
    assert.ok(rows > 10);
    await page.getByRole('button', { name: 'Graph' }).click();
    assert.ok((await page.locator('.knot').count()) >= 5);
    assert.equal(await page.locator('.edge').count(), await page.locator('.pair').count());
    await page.getByRole('button', { name: /^denied/ }).click();
    await page.getByRole('button', { name: 'List' }).click();
    assert.equal(await page.locator('.sentence').count(), 1);
    await page.close();
  });

  test('the words of the graph can be read at every width: none lie on names, none stand outside', async () => {
    const { page } = await reading('#did-what');
    await page.getByRole('button', { name: 'Graph' }).click();
    for (const width of [1440, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const found = await page.evaluate(() => {
        const box = (element) => element.getBoundingClientRect();
        const picture = box(document.querySelector('.graph-picture'));
        const words = [...document.querySelectorAll('.knot-label, .edge-label')];
        const apart = (a, b) =>
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top + 3 || b.bottom <= a.top + 3;
        const outside = ({ left, right, top, bottom }) =>
          left < picture.left || right > picture.right || top < picture.top || bottom > picture.bottom;
        return {
          covered: words.flatMap((one, i) =>
            words
              .slice(i + 1)
              .filter((other) => !apart(box(one), box(other)))
              .map((other) => `${one.textContent} / ${other.textContent}`),
          ),
          outside: words.filter((one) => outside(box(one))).map((one) => one.textContent),
          smallest: Math.min(...words.map((one) => box(one).height)),
        };
      });
      assert.deepEqual([found.covered, found.outside], [[], []], `${width} pixels`);
      assert.ok(found.smallest >= 9, `${found.smallest} pixels high at ${width}`);
    }
    await page.close();
  });

  test('what is disputed is told once in the overview, with both sides, and has a filter of its own', async () => {
    const { page } = await reading('#overview');
    const disputed = await page.$$eval('.bucket', (buckets) =>
      buckets
        .filter((bucket) => bucket.querySelector('.sign[data-status="disputed"]'))
        .map((bucket) => bucket.querySelector('h2').firstChild.textContent),
    );
    assert.deepEqual(disputed, ['Disputed']);
    assert.match(
      await page.locator('.bucket[data-bucket="disputed"]').innerText(),
      /\bsays? · denied by Tomás Quiroga/,
    );
    await page.locator('#tab-did-what').click();
    for (const status of ['denied', 'disputed']) {
      await page.locator(`.chip[data-status="${status}"]`).click();
      const shown = await page.$$eval('.sentence', (all) => all.map((one) => one.dataset.status));
      assert.deepEqual([...new Set(shown)], [status]);
      await page.locator(`.chip[data-status="${status}"]`).click();
    }
    await page.close();
  });
});

describe('correcting by hand', () => {
  test('an entity is merged into another, and a key takes that back', async () => {
    const { page } = await reading('#who/e6');
    await page.getByLabel('Same as').selectOption({ label: 'Chile' });
    assert.match(await page.locator('#notice').innerText(), /“Peru” is the same as “Chile”/);
    const places = await textsOf(page, 'glass-entities .group:nth-child(3) .card-name b');
    assert.ok(!places.includes('Peru'));
    await page.keyboard.press('u');
    assert.ok((await textsOf(page, 'glass-entities .group:nth-child(3) .card-name b')).includes('Peru'));
    await page.close();
  });

  test('a correction outlives another date, a reload and typing, and is still undone', async () => {
    const { page } = await reading('#who/e6');
    await page.getByLabel('Same as').selectOption({ label: 'Chile' });
    const places = () => textsOf(page, 'glass-entities .group:nth-child(3) .card-name b');
    assert.ok(!(await places()).includes('Peru'));
    await page.locator('#published').fill('2026-03-10');
    await page.waitForFunction(() => document.getElementById('published-from').textContent === '');
    assert.ok(!(await places()).includes('Peru'), 'another date');
    await page.reload();
    await analysed(page);
    assert.ok(!(await places()).includes('Peru'), 'a reload');
    await page.keyboard.press('u');
    assert.ok((await places()).includes('Peru'));
    await page.close();
  });

  test('typing reads anew after a pause, without flicker, and keeps view, filter and corrections', async () => {
    const { page } = await reading('#who/e6');
    await page.getByLabel('Same as').selectOption({ label: 'Chile' });
    await page.getByRole('tab', { name: 'Did what' }).click();
    await page.locator('.chip[data-status="disputed"]').click();
    const shown = await page.locator('.sentence').allTextContents();
    await page.evaluate(() => {
      window.seen = { states: new Set(), fewest: Infinity };
      new MutationObserver(() => {
        window.seen.states.add(document.documentElement.dataset.analysis);
        window.seen.fewest = Math.min(window.seen.fewest, document.querySelectorAll('.sentence').length);
      }).observe(document.documentElement, { attributes: true, childList: true, subtree: true });
    });
    await page.getByRole('button', { name: 'Edit text' }).click();
    await page.locator('#editor').press('Control+End');
    await page.keyboard.type(' The river rose.', { delay: 5 });
    await page.getByRole('button', { name: 'Done' }).click();
    await page.waitForFunction(() =>
      document.querySelector('.article-body')?.textContent.includes('river rose'),
    );
    assert.deepEqual(await page.locator('.sentence').allTextContents(), shown);
    assert.equal(await page.locator('.chip[data-status="disputed"]').getAttribute('aria-pressed'), 'true');
    const seen = await page.evaluate(() => [[...window.seen.states], window.seen.fewest]);
    assert.deepEqual(seen, [['done'], shown.length]);
    await page.getByRole('tab', { name: 'Who' }).click();
    const places = await textsOf(page, 'glass-entities .group:nth-child(3) .card-name b');
    assert.ok(!places.includes('Peru'));
    await page.close();
  });

  test('another article has none of the corrections of the one before', async () => {
    const { page } = await reading('#who/e6');
    await page.getByLabel('Same as').selectOption({ label: 'Chile' });
    await page.locator('#new').click();
    await paste(page, text);
    await analysed(page);
    await page.getByRole('tab', { name: 'Who' }).click();
    assert.ok((await textsOf(page, 'glass-entities .group:nth-child(3) .card-name b')).includes('Peru'));
    await page.close();
  });

  test('a relation is dismissed from the bar', async () => {
    const { page } = await reading('#did-what/r10');
    const before = await page.locator('.sentence').count();
    await page.locator('#dismiss').click();
    assert.equal(await page.locator('.sentence').count(), before - 1);
    assert.equal(await page.locator('#selection').isVisible(), false);
    await page.close();
  });
});

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

test('names are linked where the attribute asks, by a table of its own', async () => {
  const { page, requested, problems } = await newPage(env, 'examples/barrier.html');
  const tables = () => requested.filter((address) => /links\.\w+\.bin$/.test(address));
  await page.locator('news-glass .opener').click();
  await ready(page);
  assert.deepEqual(tables(), []);
  await page.evaluate(() => document.querySelector('news-glass').setAttribute('links', ''));
  await page.waitForFunction(() => document.querySelector('news-glass').isOpen);
  await ready(page);
  assert.equal(tables().length, 1);
  assert.deepEqual(problems, []);
  await page.close();
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

test('opening on demand moves nothing but once, at the click, however slow the network is', async () => {
  const { page } = await newPage(env, 'examples/ferry.html');
  await page.evaluate(() => {
    // What follows the widget would move if its room came late.
    document.querySelector('aside').append('After the widget');
  });
  await page.route('**/widget.js', async (route) => {
    await new Promise((done) => setTimeout(done, 800));
    await route.continue();
  });
  await page.locator('news-glass .opener').click();
  const height = () => page.evaluate(() => document.querySelector('news-glass').offsetHeight);
  const early = await height();
  const shift = await page.evaluate(
    () =>
      new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        document.addEventListener('news-glass:analysis', () => setTimeout(() => done(sum), 300));
      }),
  );
  assert.equal(await height(), early);
  assert.equal(shift, 0);
  await page.close();
});

describe('a pointer in the article', () => {
  /** The middle of the first words of the article that read so. */
  const middleOf = (page, words) =>
    page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.querySelector('#story'), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + wanted.length);
        const { x, y, width, height } = range.getClientRects()[0];
        return { x: x + width / 2, y: y + height / 2, top: y };
      }
      return null;
    }, words);

  test('says what a mark is, chooses it by a click, and lets go beside it', async () => {
    const { page, problems } = await newPage(env, 'examples/ferry.html');
    await page.locator('news-glass .opener').click();
    await ready(page);
    const { x, y, top } = await middleOf(page, 'Johan Ek');
    await page.mouse.move(x, y);
    const tip = page.locator('news-glass .card-tip');
    await tip.waitFor({ state: 'visible' });
    assert.match(await tip.innerText(), /Johan Ek/);
    assert.ok((await lit(page, 'news-glass-hover')).includes('Johan Ek'));
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'hidden' });
    assert.deepEqual(await lit(page, 'news-glass-hover'), []);

    await page.mouse.click(x, y);
    const chosen = () => page.evaluate(() => document.querySelector('news-glass').selection);
    assert.equal((await chosen()).kind, 'entity');
    const verb = await middleOf(page, 'denied');
    await page.mouse.click(verb.x, verb.y);
    assert.equal((await chosen()).kind, 'relation');
    // Between two lines a letter of the name is the nearest; yet the pointer is not on it.
    await page.mouse.click(x, top - 2);
    assert.equal(await chosen(), null);
    assert.deepEqual(problems, []);
    await page.close();
  });

  test('does nothing where highlights are unknown', async () => {
    const page = await env.context.newPage();
    await page.addInitScript(() => {
      delete window.Highlight;
    });
    await page.goto(`${env.url}examples/ferry.html`);
    await page.locator('news-glass .opener').click();
    await ready(page);
    assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
    assert.ok((await page.locator('news-glass .lead-text').innerText()).length > 10);
    await page.close();
  });
});

test('dark or light follows the page, whether it declares a scheme or only has pale ink', async () => {
  const ground = (page) =>
    page.evaluate(
      () =>
        getComputedStyle(document.querySelector('news-glass').shadowRoot.querySelector('.frame'))
          .backgroundColor,
    );
  const { page } = await newPage(env, 'examples/ferry.html');
  await page.locator('news-glass .opener').click();
  await ready(page);
  const light = await ground(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await ground(page);
  assert.notEqual(light, dark);
  await page.emulateMedia({ colorScheme: 'light' });
  assert.equal(await ground(page), light);
  await page.evaluate(() => {
    document.documentElement.style.cssText = 'color-scheme: normal';
    document.body.style.cssText = 'background: #111; color: oklch(0.95 0.01 90)';
  });
  await page.waitForTimeout(50);
  assert.equal(await ground(page), dark);
  await page.evaluate(() => (document.body.style.cssText = 'background: #fff; color: #222'));
  await page.waitForTimeout(50);
  assert.equal(await ground(page), light);
  await page.close();
});

test('colours and parts can be set by the page', async () => {
  const { page } = await newPage(env, 'examples/ferry.html');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'news-glass { --paper: rgb(1, 2, 3); --news-glass-height: 333px } news-glass::part(frame) { border-radius: 9px }',
    );
    document.adoptedStyleSheets = [sheet];
  });
  await page.locator('news-glass .opener').click();
  await ready(page);
  const style = await page.evaluate(() => {
    const { backgroundColor, borderTopLeftRadius, height } = getComputedStyle(
      document.querySelector('news-glass').shadowRoot.querySelector('.frame'),
    );
    return { backgroundColor, borderTopLeftRadius, height };
  });
  assert.deepEqual(style, { backgroundColor: 'rgb(1, 2, 3)', borderTopLeftRadius: '9px', height: '333px' });
  await page.close();
});

describe('without a pointer', () => {
  test('the keyboard opens it, walks its tabs, chooses, clears, and never loses its place', async () => {
    const { page } = await newPage(env, 'examples/ferry.html');
    const focused = () =>
      page.evaluate(() => document.querySelector('news-glass').shadowRoot.activeElement?.textContent ?? null);
    await page.locator('news-glass .opener').focus();
    await page.keyboard.press('Enter');
    await ready(page);
    assert.equal(await focused(), 'Overview');
    for (const name of ['Who', 'Did what', 'Says', 'When']) {
      await page.keyboard.press('ArrowRight');
      assert.equal(await focused(), name);
    }
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(), 'Who');
    await page.keyboard.press('Tab');
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      if (
        await page.evaluate(
          () => !!document.querySelector('news-glass').shadowRoot.activeElement?.dataset.pick,
        )
      )
        break;
    }
    await page.keyboard.press('Enter');
    assert.ok(await page.evaluate(() => document.querySelector('news-glass').selection));
    await page.locator('news-glass .clear').focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.querySelector('news-glass').selection), null);
    assert.notEqual(await focused(), null);
    await page.close();
  });

  test('axe finds nothing in any tab, light or dark', async () => {
    const source = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
    const { page } = await newPage(env, 'examples/ferry.html');
    await page.locator('news-glass .opener').click();
    await ready(page);
    await page.evaluate(source);
    for (const scheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const tab of ['Who', 'Did what', 'Says', 'When', 'Overview']) {
        await page.locator('news-glass').getByRole('tab', { name: tab }).click();
        const found = await page.evaluate(async () => {
          const { violations } = await window.axe.run('news-glass');
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`);
        });
        assert.deepEqual(found, [], `${tab}, ${scheme}`);
      }
    }
    await page.close();
  });

  test('the accessibility tree tells tabs, panel, names, statuses and sources', async () => {
    const { page } = await newPage(env, 'examples/ferry.html');
    await page.locator('news-glass .opener').click();
    await ready(page);
    const client = await page.context().newCDPSession(page);
    const tree = async () => {
      const { nodes } = await client.send('Accessibility.getFullAXTree');
      return nodes
        .filter(({ ignored }) => !ignored)
        .map(({ role, name }) => `${role?.value}: ${name?.value ?? ''}`);
    };
    const first = await tree();
    for (const name of ['Overview', 'Who', 'Did what', 'Says', 'When'])
      assert.ok(first.includes(`tab: ${name}`), name);
    assert.ok(first.includes('tabpanel: Overview'));
    assert.ok(first.some((line) => /^status:/.test(line)));
    await page.locator('news-glass').getByRole('tab', { name: 'Did what' }).click();
    const deeds = await tree();
    assert.ok(deeds.includes('tabpanel: Did what'));
    const words = deeds.filter((line) => /^button:/.test(line)).join('\n');
    assert.match(words, /Lena Malm|Henrik Dahl/);
    assert.match(words, /claimed|denied|disputed/);
    await page.close();
  });
});

test('it follows its attributes, closes, and says when it fails', async () => {
  const { page } = await newPage(env, 'examples/ferry.html');
  const result = await page.evaluate(async () => {
    const glass = document.querySelector('news-glass');
    const heard = [];
    for (const name of ['analysis', 'error'])
      document.addEventListener(`news-glass:${name}`, () => heard.push(name));
    await glass.open();
    const { analysis } = glass;
    glass.setAttribute('for', '#nowhere');
    await new Promise((done) => document.addEventListener('news-glass:error', done, { once: true }));
    glass.close();
    const closed = !glass.isOpen && glass.analysis === null && CSS.highlights.size === 0;
    glass.setAttribute('for', '#story');
    glass.removeAttribute('analysis');
    glass.analysis = analysis;
    await glass.open();
    return { heard, closed, shown: !!glass.shadowRoot.querySelector('[role="tab"]') };
  });
  assert.deepEqual(result, { heard: ['analysis', 'error', 'analysis'], closed: true, shown: true });
  await page.close();
});

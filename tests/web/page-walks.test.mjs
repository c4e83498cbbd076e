// The page for whoever has no pointer, or no picture: walks by keyboard alone and through the accessibility tree, and
// where the focus is after something that had it is gone.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { analysis, text } from './fixture/article.mjs';
import { laidOut, lit, readArticle, textsOf } from './page.mjs';
import { analysed, distWithFixture, freshPage, open } from './support.mjs';

let env;
before(async () => (env = await open({ folder: await distWithFixture() })));
after(() => env?.close());

const reading = (path) => readArticle(env, path);

/** What has the focus: where it is, what it says, and whether an eye would find it. */
const focus = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return {
      tag: element.localName,
      id: element.id,
      classes: [...element.classList],
      panel: element.closest('.panel')?.dataset.panel ?? '',
      words: (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim(),
      pick: element.dataset.pick ?? '',
      isSeen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
      isMarked: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
    };
  });

/** Presses Tab until something is reached, and gives all that was passed. Fails after so many stops. */
async function tabTo(page, isThere, most = 80) {
  const passed = [];
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab');
    passed.push(await focus(page));
    if (isThere(passed.at(-1))) return passed;
  }
  throw new Error(`not reached by keyboard: ${passed.map(({ words }) => words.slice(0, 30)).join(' | ')}`);
}

/** The accessibility tree as the browser has it: what is not ignored, in order. */
async function heard(page, role) {
  await laidOut(page);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter((node) => !node.ignored && node.role?.value === role)
    .map((node) => (node.name?.value ?? '').replace(/\s+/g, ' ').trim());
}

describe('by keyboard alone', () => {
  test('from an empty page to the graph, its list and a selection', async () => {
    const { page } = await freshPage(env);
    await tabTo(page, ({ id }) => id === 'text');
    await page.keyboard.insertText(text);
    await page.keyboard.press('Control+Enter');
    await analysed(page);
    await tabTo(page, ({ id }) => id.startsWith('tab-'), 300);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal((await focus(page)).id, 'tab-did-what');
    await tabTo(page, ({ words }) => words === 'Graph');
    await page.keyboard.press('Enter');
    const edges = await page.locator('.pair .line').count();
    const passed = await tabTo(page, ({ tag, panel }) => tag !== 'body' && panel !== 'did-what', 200).catch(
      (error) => assert.fail(`the focus is caught in the graph: ${error.message}`),
    );
    const lines = passed.filter(({ pick }) => pick);
    assert.equal(lines.length, edges, 'every edge of the graph is a stop');
    for (const stop of passed.slice(0, -1).filter(({ tag }) => tag !== 'body')) {
      assert.ok(stop.isSeen, `out of sight: ${stop.words}`);
      assert.ok(stop.isMarked, `the focus cannot be seen: ${stop.words}`);
    }
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    assert.equal((await lit(page, 'glass-main')).length > 0, true);
    assert.equal(
      await page.locator('.edge.is-chosen, .edge.is-related').count(),
      1,
      'and the picture shows it',
    );
    await page.close();
  });

  test('the timeline is zoomed, moved and read', async () => {
    const { page } = await reading('#when');
    await page.locator('#tab-when').focus();
    await tabTo(page, ({ classes }) => classes.includes('when-chart'));
    const view = () =>
      page
        .locator('.when-chart')
        .evaluate(({ style }) => [
          Number(style.getPropertyValue('--zoom')),
          Number(style.getPropertyValue('--from')),
        ]);
    assert.deepEqual(await view(), [1, 0]);
    await page.keyboard.press('+');
    const [zoom, from] = await view();
    assert.ok(zoom > 1);
    await page.keyboard.press('ArrowRight');
    assert.ok((await view())[1] > from);
    for (let press = 0; press < 4; press++) await page.keyboard.press('+');
    const askew = await page.$$eval('.when-chart .row', (rows) =>
      rows
        .filter((row) => {
          const [label, track] = ['.row-label', '.row-track'].map((part) =>
            row.querySelector(part).getBoundingClientRect(),
          );
          return label.left < track.left - 1 || label.right > track.right + 1 || label.height > 130;
        })
        .map((row) => row.innerText),
    );
    assert.deepEqual(askew, [], 'however near, every event has its words in sight');
    await page.keyboard.press('0');
    assert.deepEqual(await view(), [1, 0]);
    const rows = await page.locator('glass-timeline .row').count();
    const passed = [await focus(page)];
    for (let row = 0; row < rows; row++) passed.push(...(await tabTo(page, ({ pick }) => pick, 3)));
    assert.equal(passed.filter(({ pick }) => pick).length, rows);
    for (const stop of passed) assert.ok(stop.isSeen && stop.isMarked, stop.words);
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('#selection').isVisible(), true);
    await page.close();
  });
});

describe('by ear', () => {
  test('the graph has a name that says where its words are, and the words are there', async () => {
    const { page } = await reading('#did-what');
    await page.getByRole('button', { name: 'Graph' }).click();
    assert.match(
      (await heard(page, 'image')).join('\n'),
      /^Graph of \d+ entities; the list below says the same$/m,
    );
    const edges = await page.$$eval('.edge', (all) => all.map((edge) => edge.dataset.status));
    const buttons = await heard(page, 'button');
    const told = await textsOf(page, '.pair .line');
    for (const words of told) assert.ok(buttons.includes(words), words);
    assert.ok(told.length >= edges.length);
    for (const words of told)
      assert.match(words, /^(happened|ongoing|planned|possible|claimed|denied|disputed|did not happen) /);
    await page.close();
  });

  test('the timeline is a list in order, each entry with its date and its status', async () => {
    const { page } = await reading('#when');
    const buttons = await heard(page, 'button');
    const dated = await textsOf(page, 'glass-timeline .row:not(.is-undated) .row-date');
    const rows = await textsOf(page, 'glass-timeline .row');
    const statuses = await page.$$eval('glass-timeline .row', (all) => all.map((row) => row.dataset.status));
    assert.ok(rows.length > 3 && analysis.timeline.length >= rows.length);
    for (const [place, row] of rows.entries()) {
      const name = buttons.find((words) => words.replace(/ /g, '') === row.replace(/ /g, ''));
      assert.ok(name, `not in the tree: ${row}`);
      if (place < dated.length) assert.ok(name.startsWith(dated[place].split(' (')[0]), name);
      if (statuses[place] !== 'happened')
        assert.match(name, /ongoing|planned|possible|claimed|denied|disputed|did not happen/);
    }
    assert.ok((await heard(page, 'list')).includes('Events in order'));
    await page.close();
  });
});

describe('where the focus goes', () => {
  const inView = async (page) => {
    const { tag, panel, words } = await focus(page);
    assert.notEqual(tag, 'body', 'the focus is lost');
    assert.equal(panel, 'who', words);
  };

  test('a merged entity hands it to the one that it is now', async () => {
    const { page } = await reading('#who/e6');
    const merge = page.locator('[data-tool="merge"]');
    await merge.focus();
    await merge.selectOption({ label: 'Chile' });
    await inView(page);
    assert.match(await page.locator('#selection-words').innerText(), /^Chile/);
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await inView(page);
    await page.close();
  });

  test('a retyped one keeps it, one that is dismissed leaves it in the view', async () => {
    const { page } = await reading('#who/e6');
    const retype = page.locator('[data-tool="retype"]');
    await retype.focus();
    await retype.selectOption('organization');
    await inView(page);
    assert.equal((await focus(page)).tag, 'select');
    await page.locator('glass-entities [data-tool="dismiss"]').focus();
    await page.keyboard.press('Enter');
    await inView(page);
    await page.close();
  });

  test('what is cleared, shown whole or dismissed in the bar does not lose it', async () => {
    const { page } = await reading('#did-what/r10');
    await page.locator('#dismiss').focus();
    await page.keyboard.press('Enter');
    assert.notEqual((await focus(page)).tag, 'body');
    await page.locator('.sentence').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('#clear').focus();
    await page.keyboard.press('Enter');
    assert.equal((await focus(page)).panel, 'did-what');
    await page.close();
  });
});

test('the table has room at every width, and is one by ear', async () => {
  const { page } = await reading('#did-what');
  const relations = await page.locator('.sentence').count();
  await page.getByRole('button', { name: 'Table' }).click();
  const over = () => page.locator('#panels').evaluate((panel) => panel.scrollWidth - panel.clientWidth);
  for (const width of [1440, 1100, 768, 390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    assert.ok((await over()) <= 0, `${width} pixels`);
  }
  assert.equal((await heard(page, 'row')).length, relations + 1);
  assert.deepEqual(await heard(page, 'columnheader'), [
    'Status',
    'Who',
    'Did what',
    'To whom, how, when',
    'Who says so',
  ]);
  await page.close();
});

test('a phone can edit, whatever is in sight', async () => {
  const { page } = await reading('#did-what');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  assert.equal(await page.locator('#editor').isVisible(), true);
  await page.close();
});

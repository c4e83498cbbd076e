// A browser, a server and a page for the tests.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import playwright from 'playwright-core';
import { serve } from '../../scripts/serve.mjs';
import { writeFixtureEngine } from './fixture/engine.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const dist = join(root, 'dist');

/** The folder of a build that has the engine of the fixture: one a process, since test files run side by side. */
let fixtureBuild;
export function distWithFixture() {
  fixtureBuild ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'newsglass-dist-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    await writeFixtureEngine(join(folder, 'engine'));
    const args = ['scripts/build-web.mjs', '--engine', join(folder, 'engine'), '--out', join(folder, 'dist')];
    await promisify(execFile)(process.execPath, args, { cwd: root });
    return join(folder, 'dist');
  })();
  return fixtureBuild;
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

const browsers = {
  chromium: [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ],
  firefox: [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'],
};

function browserPath(browser) {
  const found = browsers[browser].find((path) => path && existsSync(path));
  if (!found)
    throw new Error(`no ${browser} found: run scripts/setup, or name one in $${browser.toUpperCase()}`);
  return found;
}

/** Each gives a context of its own and the way to end it. */
const launchers = {
  /** With a profile of its own on disk. */
  async chromium(args, options) {
    const profile = await mkdtemp(join(tmpdir(), 'newsglass-'));
    const context = await playwright.chromium.launchPersistentContext(profile, {
      executablePath: browserPath('chromium'),
      headless: true,
      args: [...flags, ...args],
      ...options,
    });
    const end = async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    };
    return { context, end };
  },
  /**
   * Any release of Firefox, by WebDriver BiDi. What Playwright does not know of that protocol is missing:
   * `requested` and `workers()` stay empty.
   */
  async firefox(args, options) {
    const browser = await playwright._bidiFirefox.launch({
      executablePath: browserPath('firefox'),
      headless: true,
      args,
    });
    return { context: await browser.newContext(options), end: () => browser.close() };
  },
};

/** A server for a folder and a browser, `chromium` or `firefox`; `close` ends both. */
export async function open({
  browser = 'chromium',
  folder,
  extraHeaders = {},
  args = [],
  ...contextOptions
}) {
  const requests = [];
  const server = await serve({ root: folder, extraHeaders, onRequest: ({ url }) => requests.push(url) });
  const options = { viewport: { width: 1440, height: 900 }, ...contextOptions };
  const { context, end } = await launchers[browser](args, options);
  return {
    url: server.url,
    requests,
    context,
    async close() {
      await end();
      await server.close();
    },
  };
}

/** A page that remembers what went wrong in it and what it asked for. */
export async function newPage({ context, url }, path = '') {
  const page = await context.newPage();
  const problems = [];
  const requested = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy|Trusted Type/i.test(message.text()))
      problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(url + path);
  return { page, problems, requested };
}

/** A page on which nothing was ever pasted, with its engine ready. */
export async function freshPage(env) {
  const opened = await newPage(env);
  await opened.page.evaluate(() => localStorage.clear());
  await opened.page.goto('about:blank');
  await opened.page.goto(env.url);
  await settled(opened.page);
  return opened;
}

/** Waits until the engine is there and the service worker has kept everything. */
export async function settled(page) {
  await page.waitForSelector('html[data-engine="ready"]', { state: 'attached' });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Pastes as a person does: the clipboard's event on the field. */
export async function paste(page, plain, html = '') {
  await page.evaluate(
    ([text, rich]) => {
      const field = document.getElementById('text');
      field.focus();
      const data = new DataTransfer();
      data.setData('text/plain', text);
      if (rich) data.setData('text/html', rich);
      field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [plain, html],
  );
}

export async function analysed(page) {
  await page.waitForSelector('html[data-analysis="done"]', { state: 'attached', timeout: 60_000 });
}

// The widget under the policies of its hosts: what the table in web/README.md asks for is enough in Chromium and in
// Firefox, and none of it is too much in Chromium. With the real engine, since a policy may refuse WebAssembly itself.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/serve.mjs';
import { dist, open } from './support.mjs';

/** `CDN` stands for the origin of another server. Nothing is allowed but what is named. */
const policies = [
  {
    name: 'the files on the own server',
    csp: "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'",
    runs: 'worker',
  },
  {
    name: 'the files on another server',
    csp: "script-src CDN 'wasm-unsafe-eval'; connect-src CDN; worker-src blob: CDN",
    cdn: true,
    runs: 'worker',
  },
  {
    name: 'the files on another server, and no worker',
    csp: "script-src CDN 'wasm-unsafe-eval'; connect-src CDN",
    cdn: true,
    runs: 'page',
  },
  {
    name: 'scripts by nonce',
    csp: "script-src 'nonce-r4nd0m' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'",
    runs: 'worker',
  },
  {
    name: 'an analysis made beforehand, the files on another server',
    csp: "script-src CDN; connect-src 'self'",
    cdn: true,
    analysis: true,
    runs: 'nothing',
  },
  {
    name: 'Trusted Types, the files on the own server',
    csp: "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types newsglass",
    runs: 'worker',
    needless: ["require-trusted-types-for 'script'"],
  },
  {
    name: 'Trusted Types, the files on another server',
    csp: "script-src CDN 'wasm-unsafe-eval'; connect-src CDN; worker-src blob: CDN; require-trusted-types-for 'script'; trusted-types newsglass",
    cdn: true,
    runs: 'worker',
    needless: ["require-trusted-types-for 'script'"],
  },
];

/** What was asked of either server since the last page. */
const asked = new Set();
const onRequest = ({ url }) => asked.add(url);

const env = {};
let cdn;
let ferry;
let site;
before(async () => {
  // A site of its own around the files of the build: pages can be added to it.
  site = await mkdtemp(join(tmpdir(), 'newsglass-site-'));
  for (const name of await readdir(dist)) await symlink(join(dist, name), join(site, name));
  for (const browser of ['chromium', 'firefox'])
    env[browser] = await open({ browser, folder: site, extraHeaders: { 'Content-Security-Policy': '' } });
  const headers = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
  // The real files of a CDN come without a policy of their own.
  cdn = await serve({ root: dist, extraHeaders: { ...headers, 'Content-Security-Policy': '' }, onRequest });
  ferry = /<article[^]*<\/article>/.exec(await readFile(join(dist, 'examples/ferry.html'), 'utf8'))[0];
});
after(async () => {
  for (const { close } of Object.values(env)) await close();
  await cdn?.close();
  await rm(site, { recursive: true, force: true });
});

/** Opens the widget on a page under a policy: where the engine ran, or `refused`, or `absent` without the loader. */
async function outcome(browser, { csp, cdn: isFar, analysis }) {
  const policy = `default-src 'none'; ${csp.replaceAll('CDN', cdn.url.slice(0, -1))}`;
  asked.clear();
  const extraHeaders = { 'Content-Security-Policy': policy };
  const host = await serve({ root: site, extraHeaders, onRequest });
  const element = `<news-glass for="#story" ${analysis ? 'analysis="/examples/ferry.json"' : ''}></news-glass>`;
  const script = `<script nonce="r4nd0m" type="module" src="${(isFar ? cdn : host).url}news-glass.js"></script>`;
  const page = await env[browser].context.newPage();
  try {
    const body = `<!doctype html><title>Host</title>${ferry}${element}${script}`;
    await writeFile(join(site, 'host.html'), body);
    await page.goto(`${host.url}host.html`);
    const isThere = () => page.evaluate(() => !!document.querySelector('news-glass').shadowRoot);
    if (!(await isThere())) return 'absent';
    await page.evaluate(() => document.querySelector('news-glass').open());
    if (!(await page.evaluate(() => !!document.querySelector('news-glass').analysis))) return 'refused';
    assert.ok((await page.locator('news-glass .lead-text').innerText()).length > 10);
    // A worker keeps a book of its own: what is here the page's thread has fetched.
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    if (fetched.some((path) => path.endsWith('.wasm'))) return 'page';
    return asked.has('/worker.js') ? 'worker' : 'nothing';
  } finally {
    await page.close();
    await host.close();
  }
}

/** The policy without one of its sources, for each of them; a directive without sources allows nothing. */
function* weaker(csp) {
  const directives = csp.split('; ').map((directive) => directive.split(' '));
  for (const [index, [name, ...sources]] of directives.entries())
    for (const source of sources) {
      const left = sources.filter((other) => other !== source);
      const changed = [name, ...(left.length ? left : ["'none'"])].join(' ');
      yield {
        without: `${name} ${source}`,
        csp: directives.map((directive, i) => (i === index ? changed : directive.join(' '))).join('; '),
      };
    }
}

describe('under the policy of a host:', () => {
  for (const policy of policies) {
    test(policy.name, async () => {
      assert.equal(await outcome('chromium', policy), policy.runs);
      for (const { without, csp } of weaker(policy.csp))
        if (!policy.needless?.includes(without))
          assert.notEqual(
            await outcome('chromium', { ...policy, csp }),
            policy.runs,
            `works without ${without}`,
          );
    });
    test(`${policy.name}, in Firefox`, async () => {
      assert.equal(await outcome('firefox', policy), policy.runs);
    });
  }
});

test('a loader that is not the one of the integrity is refused, and so is a part that was changed', async () => {
  const integrity = JSON.parse(await readFile(join(dist, 'integrity.json'), 'utf8'));
  const far = (name) => `${cdn.url}${name}`;
  const modules = Object.fromEntries(
    Object.entries(integrity)
      .filter(([name]) => /js$/.test(name))
      .map(([name, hash]) => [far(name), hash]),
  );
  const visit = async (changed) => {
    const page = await env.chromium.context.newPage();
    await writeFile(
      join(site, 'host.html'),
      `<!doctype html><title>Host</title>${ferry}
      <script type="importmap">${JSON.stringify({ integrity: modules })}</script>
      <script type="module" crossorigin integrity="${integrity['news-glass.js']}" src="${far('news-glass.js')}"></script>
      <news-glass for="#story"></news-glass>`,
    );
    if (changed)
      await page.route(far(changed), async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()}\n// changed` });
      });
    await page.goto(`${env.chromium.url}host.html`);
    const result = await page.evaluate(async () => {
      const glass = document.querySelector('news-glass');
      if (!glass.shadowRoot) return 'absent';
      await glass.open();
      return glass.analysis ? 'shown' : 'refused';
    });
    await page.close();
    return result;
  };
  assert.equal(await visit(), 'shown');
  assert.equal(await visit('news-glass.js'), 'absent');
  assert.equal(await visit('widget.js'), 'refused');
});

// Lighthouse on the built page, served as it is meant to be served, in the Chromium of the tests.
//
//   node scripts/lighthouse.mjs [--preset=desktop] [other options of Lighthouse]
//
// Fetches Lighthouse by npx, since nothing else here needs it; the page itself is measured without a network. Prints
// the score of each category and every audit that is not passed. The score for performance is worth something on an
// idle machine only.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';

const folder = await mkdtemp(join(tmpdir(), 'newsglass-lighthouse-'));
const report = join(folder, 'report.json');
const server = await serve({ root: fileURLToPath(new URL('../dist', import.meta.url)) });
const command = [
  ...['--yes', 'lighthouse@12', server.url, '--quiet', '--output=json', `--output-path=${report}`],
  '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
  ...process.argv.slice(2),
];
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const child = spawn('npx', command, { stdio: 'inherit', env: { ...process.env, CHROME_PATH: chromium } });
await new Promise((done) => child.once('exit', done));
await server.close();

const { categories, audits } = JSON.parse(await readFile(report, 'utf8'));
for (const { title, score } of Object.values(categories))
  console.log(`${title.padEnd(16)} ${Math.round(score * 100)}`);
for (const { id, score, displayValue = '' } of Object.values(audits))
  if (score !== null && score < 1) console.log(`  ${id.padEnd(36)} ${score} ${displayValue}`);
await rm(folder, { recursive: true });

// What a newsroom does when it publishes: the analyses of the examples that are shown without an engine.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadEngine } from '../tests/parity/engine.mjs';

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', mdash: '—', ndash: '–', rsquo: '’' };

/** The text of an article as the widget reads it off the page: blocks with an empty line between them. */
function textOf(article) {
  const blocks = [...article.matchAll(/<(h1|p)[^>]*>([^]*?)<\/\1>/g)].map(([, , inner]) =>
    inner
      .replace(/<[^>]+>/g, '')
      .replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole)
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return blocks.join('\n\n');
}

/** Writes the file that `analysis="…"` names for every page in `folder` that has one; gives their number. */
export async function analyzeExamples(folder) {
  let engine;
  let count = 0;
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.html')).sort()) {
    const page = await readFile(join(folder, name), 'utf8');
    const [, attributes] = /<news-glass([^>]*\banalysis=[^>]*)>/.exec(page) ?? [];
    if (!attributes) continue;
    const [, file] = /analysis="([^"]+)"/.exec(attributes);
    const [, published] = /published="([^"]+)"/.exec(attributes) ?? [];
    const [article] = /<article[^>]*>[^]*?<\/article>/.exec(page);
    engine ??= await loadEngine();
    await writeFile(join(folder, file), engine.analyze(textOf(article), { published }));
    count += 1;
  }
  return count;
}

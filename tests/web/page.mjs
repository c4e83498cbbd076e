// What the tests of the page share: the article read, what is lit, what elements say.
import { text } from './fixture/article.mjs';
import { analysed, freshPage, paste } from './support.mjs';

/** A page with the article read, at one of its addresses. */
export async function readArticle(env, path = '') {
  const opened = await freshPage(env);
  await paste(opened.page, text);
  await analysed(opened.page);
  if (path) await opened.page.evaluate((hash) => (location.hash = hash), path);
  return opened;
}

/** The words lit by one of the highlights. */
export const lit = (page, name) =>
  page.evaluate(
    (highlight) => [...(CSS.highlights.get(highlight) ?? [])].map((range) => range.toString()),
    name,
  );

/** Rows out of sight are laid out late: after two frames those in sight have their words. */
export const laidOut = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** What elements say. */
export const textsOf = async (page, selector) => {
  await laidOut(page);
  return page.$$eval(selector, (elements) => elements.map((e) => e.innerText.replace(/\s+/g, ' ').trim()));
};

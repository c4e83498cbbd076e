// Marks in the host's article by the CSS Custom Highlight API: its DOM stays as it is.
import { statuses } from '../views/vocabulary';
import type { Reading } from '../views/reading';
import type { Selection } from '../views/selection';
import { setHighlight } from '../views/text-map';
import type { TextMap } from '../views/text-map';
import { evidenceOf } from '../views/evidence';

const rules = `
::highlight(news-glass-name) { text-decoration: underline 1px color-mix(in srgb, currentColor 40%, transparent); text-underline-offset: 0.22em; }
::highlight(news-glass-planned) { text-decoration: underline dotted 2px; text-underline-offset: 0.22em; }
::highlight(news-glass-possible) { text-decoration: underline dashed 1.5px; text-underline-offset: 0.22em; }
::highlight(news-glass-alleged) { text-decoration: underline wavy 1px; text-underline-offset: 0.22em; }
::highlight(news-glass-disputed) { text-decoration: underline wavy 1px; text-underline-offset: 0.22em; background-color: color-mix(in srgb, currentColor 10%, transparent); }
::highlight(news-glass-denied) { text-decoration: underline wavy 1px; text-underline-offset: 0.22em; background-color: color-mix(in srgb, currentColor 10%, transparent); }
::highlight(news-glass-did-not-happen) { text-decoration: line-through 1px; }
::highlight(news-glass-part) { background-color: #fdf3cf; color: #1e1c19; }
::highlight(news-glass-main) { background-color: #ffe79a; color: #1e1c19; }
`;

let sheet: CSSStyleSheet | undefined;

function addRules(): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** What is seen without choosing anything: names, and verbs that the article does not simply assert. */
export function markArticle(map: TextMap, reading: Reading): void {
  addRules();
  const names = reading.cast.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'name'));
  setHighlight(
    'news-glass-name',
    names.map((span) => map.range(span)),
  );
  for (const status of statuses) {
    if (status === 'happened' || status === 'ongoing') continue;
    const spans = reading.analysis.relations
      .filter((relation) => relation.status === status)
      .map(({ predicate }) => predicate);
    setHighlight(
      `news-glass-${status}`,
      spans.map((span) => map.range(span)),
      1,
    );
  }
}

/** Shows the evidence; gives the range to bring into sight. */
export function markSelection(map: TextMap, reading: Reading, selection: Selection | null): Range | null {
  addRules();
  const { main, parts, places } = selection
    ? evidenceOf(reading, selection)
    : { main: [], parts: [], places: [] };
  setHighlight(
    'news-glass-part',
    parts.map((span) => map.range(span)),
    2,
  );
  setHighlight(
    'news-glass-main',
    main.map((span) => map.range(span)),
    3,
  );
  return places[0] ? map.range(places[0]) : null;
}

export function clearMarks(): void {
  for (const name of ['name', 'part', 'main', ...statuses]) setHighlight(`news-glass-${name}`, []);
}

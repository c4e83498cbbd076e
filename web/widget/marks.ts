// Marks in the host's article by the CSS Custom Highlight API: its DOM stays as it is. Where the browser has none
// there are no marks. Widgets of one page share the marks' names, each adds and takes away its own.
import type { Span } from '../engine/analysis';
import { evidenceOf } from '../views/evidence';
import type { Reading } from '../views/reading';
import type { Selection } from '../views/selection';
import type { TextMap } from '../views/text-map';
import { statuses } from '../views/vocabulary';
import rules from './marks.css?text';

let sheet: CSSStyleSheet | undefined;

/** Documents take style sheets by script under every policy; elements of style may be forbidden. */
function addRules(): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

const canMark = typeof Highlight !== 'undefined' && 'highlights' in CSS;

export class ArticleMarks {
  private readonly own = new Map<string, Range[]>();

  constructor(
    private readonly map: TextMap,
    private readonly reading: Reading,
  ) {
    if (canMark) addRules();
  }

  /** What is seen without choosing anything: names, and verbs that the article does not simply assert. */
  markAll(): void {
    const { cast, analysis } = this.reading;
    this.set(
      'name',
      cast.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'name')),
    );
    for (const status of statuses) {
      if (status === 'happened' || status === 'ongoing') continue;
      const relations = analysis.relations.filter((relation) => relation.status === status);
      this.set(
        status,
        relations.map(({ predicate }) => predicate),
        1,
      );
    }
  }

  /** Shows the evidence of what is chosen; gives the range to bring into sight. */
  markSelection(selection: Selection | null): Range | null {
    const evidence = selection && evidenceOf(this.reading, selection);
    this.set('part', evidence?.parts ?? [], 2);
    this.set('main', evidence?.main ?? [], 3);
    const first = evidence?.places[0];
    return first ? this.map.range(first) : null;
  }

  /** Shows what the pointer is on. */
  markHover(spans: Span[]): void {
    this.set('hover', spans, 4);
  }

  clear(): void {
    for (const name of [...this.own.keys()]) this.set(name, []);
  }

  private set(name: string, spans: Span[], priority = 0): void {
    if (!canMark) return;
    const key = `news-glass-${name}`;
    const highlight = CSS.highlights.get(key) ?? new Highlight();
    for (const range of this.own.get(name) ?? []) highlight.delete(range);
    const ranges = spans.map((span) => this.map.range(span)).filter((range) => range !== null);
    for (const range of ranges) highlight.add(range);
    this.own.set(name, ranges);
    highlight.priority = priority;
    if (highlight.size) CSS.highlights.set(key, highlight);
    else CSS.highlights.delete(key);
  }
}

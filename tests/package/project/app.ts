// A news site's script as its bundler sees it: the element registers itself, everything about it is typed.
import 'newsglass';
import type { Analysis, NewsGlassElement, Selection } from 'newsglass';

const glass = document.createElement('news-glass') satisfies NewsGlassElement;
glass.setAttribute('for', '#story');
glass.setAttribute('published', '2026-05-12');
glass.setAttribute('base', '/static/newsglass/');

glass.addEventListener('news-glass:analysis', ({ detail }) => {
  const names: string[] = detail.entities.map((entity) => entity.name);
  document.title = names.join(', ');
  glass.selection = { kind: 'entity', id: detail.entities[0]!.id };
});
document.addEventListener('news-glass:select', ({ detail }: CustomEvent<Selection | null>) => {
  document.body.dataset['chosen'] = detail?.id ?? '';
});
window.addEventListener('news-glass:error', ({ detail }) => console.error(detail.message));

document.querySelector('aside')!.append(glass);
const opened: Promise<void> = glass.open();
void opened.then(() => {
  const analysis: Analysis | null = document.querySelector('news-glass')!.analysis;
  document.body.dataset['relations'] = String(analysis?.relations.length);
});

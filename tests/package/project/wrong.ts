// What is not so must not compile.
import type { NewsGlassElement } from 'newsglass';

declare const glass: NewsGlassElement;
// @ts-expect-error An analysis is an object; its address is an attribute.
glass.analysis = 'article.json';
// @ts-expect-error There is no such kind.
glass.selection = { kind: 'person', id: 'e1' };
// @ts-expect-error The detail is a selection.
glass.addEventListener('news-glass:select', ({ detail }: CustomEvent<string>) => detail.length);

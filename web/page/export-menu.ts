// The menu of everything that can be taken along.
import { exports } from '../export/exports';
import type { Export } from '../export/exports';
import { h } from '../views/dom';
import type { Reading } from '../views/reading';

/** `onEmpty` is told in words what could not be written. */
export function buildExportMenu(
  menu: HTMLElement,
  opener: HTMLElement,
  reading: () => Reading | null,
  onEmpty: (words: string) => void,
): void {
  for (const item of exports) {
    const take = (): void => {
      const current = reading();
      if (current) void save(current, item, onEmpty);
      menu.hidePopover();
    };
    menu.append(
      h('button', { type: 'button', onclick: take }, item.name, h('span.hint', null, `.${item.ending}`)),
    );
  }
  menu.append(
    h(
      'button',
      { type: 'button', onclick: () => (menu.hidePopover(), print()) },
      'Print, as an edition',
      h('span.hint', null, 'paper'),
    ),
  );
  menu.addEventListener('toggle', () => {
    const box = opener.getBoundingClientRect();
    const room = innerWidth - menu.offsetWidth - 8;
    menu.style.insetBlockStart = `${box.bottom + 6}px`;
    menu.style.insetInlineEnd = `${Math.max(8, Math.min(innerWidth - box.right, room))}px`;
    menu.style.maxBlockSize = `${innerHeight - box.bottom - 14}px`;
  });
}

async function save(
  reading: Reading,
  { name, ending, type, write }: Export,
  onEmpty: (words: string) => void,
): Promise<void> {
  const content = await Promise.resolve(write(reading)).catch(() => undefined);
  if (content === null || content === undefined) {
    const why = content === null ? 'there is nothing of the kind in this article' : 'try once more';
    onEmpty(`“${name}” could not be written: ${why}.`);
    return;
  }
  const file = content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` });
  const address = URL.createObjectURL(file);
  const link = h('a', { href: address, download: `${fileName(reading)}.${ending}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The article's title as a file name. */
export function fileName(reading: Reading): string {
  const name = reading.title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return name || 'article';
}

// The menu of everything that can be taken along.
import { exports } from '../export/exports';
import type { Export } from '../export/exports';
import { h } from '../views/dom';
import type { Reading } from '../views/reading';

export function buildExportMenu(menu: HTMLElement, opener: HTMLElement, reading: () => Reading | null): void {
  for (const item of exports) {
    const take = (): void => {
      const current = reading();
      if (current) save(current, item);
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
    menu.style.insetBlockStart = `${box.bottom + 6}px`;
    menu.style.insetInlineEnd = `${Math.max(8, innerWidth - box.right)}px`;
  });
}

function save(reading: Reading, { ending, type, write }: Export): void {
  const address = URL.createObjectURL(new Blob([write(reading)], { type: `${type};charset=utf-8` }));
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

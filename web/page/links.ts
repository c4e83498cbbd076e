// Whether names are to be linked to Wikidata: off unless a reader has asked for it, and remembered on this device.
// Storage may be refused; then it holds until the page is closed. Every box for it shows the same.

const key = 'newsglass-links';
const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-links]')];
let wanted = false;

try {
  wanted = localStorage.getItem(key) === 'on';
} catch {
  // Off.
}
show();

export function wantsLinks(): boolean {
  return wanted;
}

/** Calls `run` when a reader has changed it. */
export function onLinksChange(run: () => void): void {
  for (const box of boxes)
    box.addEventListener('change', () => {
      wanted = box.checked;
      show();
      keep();
      run();
    });
}

function show(): void {
  for (const box of boxes) box.checked = wanted;
}

function keep(): void {
  try {
    if (wanted) localStorage.setItem(key, 'on');
    else localStorage.removeItem(key);
  } catch {
    // Not remembered.
  }
}

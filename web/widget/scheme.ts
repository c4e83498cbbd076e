// Dark or light, as the host page is. Where the page declares a `color-scheme`, the style sheets follow it by
// themselves; where it does not, the ink that it gives to the widget says what its paper must be.

/** Keeps `frame` in the scheme of the page around `host`, until `signal` ends it. */
export function followScheme(host: HTMLElement, frame: HTMLElement, signal: AbortSignal): void {
  const update = (): void => {
    const { colorScheme, color } = getComputedStyle(host);
    frame.style.colorScheme = colorScheme === 'normal' ? (isPale(color) ? 'dark' : 'light') : '';
  };
  update();
  const watch = new MutationObserver(update);
  for (const element of [document.documentElement, document.body])
    watch.observe(element, {
      attributes: true,
      attributeFilter: ['class', 'style', 'data-theme', 'data-color-mode'],
    });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', update, { signal });
  signal.addEventListener('abort', () => watch.disconnect());
}

/** What the first number after a colour function's name counts to, where that number is the lightness. */
const lightest: Record<string, number> = { oklch: 1, oklab: 1, lch: 100, lab: 100 };

/** Whether a computed colour is nearer to white than to black: by its lightness, or its luma (ITU-R BT.601). */
export function isPale(color: string): boolean {
  const [name = ''] = /^\w+/.exec(color) ?? [];
  const numbers = (color.slice(name.length).match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (lightest[name]) return numbers[0]! / lightest[name] > 0.6;
  const [red = 0, green = 0, blue = 0] = numbers;
  return (0.299 * red + 0.587 * green + 0.114 * blue) / (name === 'color' ? 1 : 255) > 0.55;
}

// What was pasted last, kept on this device alone, so that it survives a reload. Storage may be refused (private
// windows, full disks): then nothing is kept, and nothing breaks.

export interface Draft {
  text: string;
  published: string;
  /** Whether it was being read, not just written. */
  reading: boolean;
  /** Corrections by hand, as `Corrections` gives them. */
  corrections?: unknown;
}

const key = 'newsglass-draft';

export function loadDraft(): Draft | null {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Draft> | null;
    if (typeof stored?.text !== 'string') return null;
    const { text, published = '', reading, corrections } = stored;
    return { text, published: String(published), reading: reading === true, corrections };
  } catch {
    return null;
  }
}

export function saveDraft(draft: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    wipeDraft();
  }
}

export function wipeDraft(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

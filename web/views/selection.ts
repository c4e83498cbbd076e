// What a reader has chosen: one thing at a time, the same in every view.

export type Kind = 'entity' | 'relation' | 'statement' | 'event' | 'time';

export interface Selection {
  kind: Kind;
  id: string;
}

const prefixes: Record<string, Kind> = { e: 'entity', r: 'relation', s: 'statement', v: 'event', t: 'time' };

/** The selection that an id stands for, since ids say what they name. */
export function selectionOf(id: string): Selection | null {
  const kind = prefixes[id[0] ?? ''];
  return kind && /^[erstv][1-9]\d*$/.test(id) ? { kind, id } : null;
}

export function same(a: Selection | null, b: Selection | null): boolean {
  return a?.id === b?.id;
}

/** What a view says when a reader chooses something in it; `null` clears. `at` is the place in the text. */
export class SelectEvent extends CustomEvent<{ selection: Selection | null; at?: number }> {
  static readonly type = 'glass-select';
  constructor(selection: Selection | null, at?: number) {
    super(SelectEvent.type, {
      bubbles: true,
      composed: true,
      detail: at === undefined ? { selection } : { selection, at },
    });
  }
}

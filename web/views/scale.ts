// The axis of the timeline: days to places between 0 and 1, drawn to scale but for long stretches in which nothing
// begins or ends. Those are broken, and the break is shown: news happens within days, its background within years.

interface Stretch {
  from: number;
  to: number;
  broken: boolean;
  /** Place of `from`, and length. */
  at: number;
  share: number;
}

/** Of the axis, for each break, and for all of them together. */
const breakShare = 0.06;
const mostForBreaks = 0.45;

/** A stretch is broken, with all longer ones, when it is this many times what the shorter ones come to. */
const breakFactor = 1.5;

/** No axis is broken for less than three weeks. */
const shortestBreak = 21;

export class Scale {
  private readonly stretches: Stretch[] = [];

  /** `edges`: the days on which something begins or ends, in any order. */
  constructor(edges: number[]) {
    const sorted = [...new Set(edges)].sort((a, b) => a - b);
    const padding = Math.max(1, Math.round(((sorted.at(-1) ?? 1) - (sorted[0] ?? 0)) * 0.02));
    for (let i = 0; i + 1 < sorted.length; i++)
      this.stretches.push({ from: sorted[i]!, to: sorted[i + 1]!, broken: false, at: 0, share: 0 });
    if (!this.stretches.length) {
      const day = sorted[0] ?? 0;
      this.stretches.push({ from: day - padding, to: day + padding, broken: false, at: 0, share: 0 });
    }
    this.breakLong();
    this.measure();
  }

  /** The place of a day; outside the axis its nearer end. */
  at(day: number): number {
    let low = 0;
    let high = this.stretches.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.stretches[middle]!.to < day) low = middle + 1;
      else high = middle;
    }
    const { from, to, at, share } = this.stretches[low]!;
    return at + share * Math.min(1, Math.max(0, (day - from) / (to - from)));
  }

  /** The middle of each break, and what it leaves out in days. */
  get breaks(): { at: number; days: number }[] {
    return this.stretches
      .filter(({ broken }) => broken)
      .map(({ at, share, from, to }) => ({ at: at + share / 2, days: to - from }));
  }

  private breakLong(): void {
    const byLength = [...this.stretches].sort((a, b) => a.to - a.from - (b.to - b.from));
    let shorter = 0;
    let breaking = false;
    for (const stretch of byLength) {
      const days = stretch.to - stretch.from;
      breaking ||= shorter > 0 && days >= shortestBreak && days > breakFactor * shorter;
      stretch.broken = breaking;
      shorter += days;
    }
  }

  private measure(): void {
    const whole = this.stretches.filter(({ broken }) => !broken);
    const days = whole.reduce((sum, { from, to }) => sum + to - from, 0);
    const breaks = this.stretches.length - whole.length;
    const forBreaks = Math.min(mostForBreaks, breaks * breakShare);
    let at = 0;
    for (const stretch of this.stretches) {
      stretch.at = at;
      stretch.share = stretch.broken
        ? forBreaks / breaks
        : ((stretch.to - stretch.from) / days) * (1 - forBreaks);
      at += stretch.share;
    }
  }
}

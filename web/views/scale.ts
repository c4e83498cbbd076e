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

/** Where this share of the stretches are days, they are the news, and the background is broken away from them. */
const newsShare = 1 / 3;
const newsStretch = 14;

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
    const lengths = this.stretches.map(({ from, to }) => to - from).sort((a, b) => a - b);
    const limit = Math.max(shortestBreak, breakFactor * sum(newsOf(lengths) ?? shorterPart(lengths)));
    for (const stretch of this.stretches) stretch.broken = stretch.to - stretch.from > limit;
  }

  private measure(): void {
    const whole = this.stretches.filter(({ broken }) => !broken);
    const days = sum(whole.map(({ from, to }) => to - from));
    const breaks = this.stretches.length - whole.length;
    const forBreaks = Math.min(mostForBreaks, breaks * breakShare);
    const logs = sum(
      this.stretches.filter(({ broken }) => broken).map(({ from, to }) => Math.log(to - from)),
    );
    let at = 0;
    for (const stretch of this.stretches) {
      stretch.at = at;
      stretch.share = stretch.broken
        ? (forBreaks * Math.log(stretch.to - stretch.from)) / logs
        : ((stretch.to - stretch.from) / days) * (1 - forBreaks);
      at += stretch.share;
    }
  }
}

/** The stretches of days, when there are enough of them to be the news. */
function newsOf(sorted: number[]): number[] | null {
  const days = sorted.filter((length) => length <= newsStretch);
  return days.length >= sorted.length * newsShare ? days : null;
}

/** The stretches before the first that dwarfs all shorter ones together. */
function shorterPart(sorted: number[]): number[] {
  let shorter = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (shorter > 0 && sorted[i]! >= shortestBreak && sorted[i]! > breakFactor * shorter)
      return sorted.slice(0, i);
    shorter += sorted[i]!;
  }
  return sorted;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

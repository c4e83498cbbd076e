// Dates as a reader writes them, beside the ISO value. All dates are civil: no time zone enters.
import type { Time } from '../engine/analysis';

export const dayLength = 86_400_000;

/** Days since 1970 of an ISO date. */
export function dayOf(iso: string): number {
  const match = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (!match) return NaN;
  const date = new Date(0);
  date.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Math.round(date.getTime() / dayLength);
}

export function isoOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(day: number, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options);
  let formatter = formats.get(key);
  if (!formatter) {
    // The page is written in English; a reader's own English (day first or month first) is kept.
    const own = globalThis.navigator?.languages?.find((language) => language.startsWith('en')) ?? 'en-GB';
    formatter = new Intl.DateTimeFormat(own, { ...options, timeZone: 'UTC' });
    formats.set(key, formatter);
  }
  return formatter.format(new Date(day * dayLength));
}

export function longDate(iso: string): string {
  return format(dayOf(iso), { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "14 Jan 2025", or "14 Jan" in the year of `near`. */
export function shortDate(iso: string, near?: string): string {
  const sameYear = near?.slice(0, 4) === iso.slice(0, 4);
  return format(dayOf(iso), { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

function monthYear(iso: string): string {
  return format(dayOf(iso), { month: 'short', year: 'numeric' });
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * A pair of bounds as people write it: a day, a month, a year, "by 3 Mar" when only the end is known, "from …"
 * when only the beginning is.
 */
export function rangeText(earliest?: string, latest?: string, near?: string): string {
  if (!earliest && !latest) return '';
  if (!earliest) return `by ${shortDate(latest!, near)}`;
  if (!latest) return `from ${shortDate(earliest, near)}`;
  if (earliest === latest) return shortDate(earliest, near);
  const [year, month, day] = earliest.split('-').map(Number) as [number, number, number];
  const [lastYear, lastMonth, lastDay] = latest.split('-').map(Number) as [number, number, number];
  const wholeMonths = day === 1 && lastDay === daysInMonth(lastYear, lastMonth);
  if (wholeMonths && month === 1 && lastMonth === 12)
    return year === lastYear ? String(year) : `${year}–${lastYear}`;
  if (wholeMonths && year === lastYear && month === lastMonth) return monthYear(earliest);
  if (wholeMonths) return `${monthYear(earliest)} – ${monthYear(latest)}`;
  return `${shortDate(earliest, latest)} – ${shortDate(latest, near)}`;
}

/** What a time expression comes to, for the margin; empty when that says no more than the text. */
export function timeText(time: Time, near?: string): string {
  if (time.type === 'duration' || time.type === 'set') return '';
  return rangeText(time.earliest, time.latest, near);
}

export function addDays(iso: string, days: number): string {
  return isoOf(dayOf(iso) + days);
}

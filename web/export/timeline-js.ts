// The timeline in the JSON of TimelineJS 3 (knightlab.com): one slide an event that has a date.
import type { Reading } from '../views/reading';
import { statusWords } from '../views/vocabulary';

interface SlideDate {
  year: number;
  month: number;
  day: number;
}

export function timelineJs(reading: Reading): string {
  const events = reading.timeline.flatMap(({ event: id, earliest, latest, label }) => {
    const event = reading.event(id);
    const start = earliest ?? latest;
    if (!event || !start) return [];
    const status = [statusWords[event.status].name, reading.vouchersText(event)].filter(Boolean).join('; ');
    const evidence = reading.slice(reading.sentenceSpan(event.start));
    return {
      start_date: slideDate(start),
      ...(latest && latest !== start ? { end_date: slideDate(latest) } : {}),
      text: { headline: html(label), text: html(`${evidence} (${status})`) },
      group: statusWords[event.status].name,
      unique_id: id,
    };
  });
  const title = reading.title ? { title: { text: { headline: html(reading.title) } } } : {};
  return `${JSON.stringify({ ...title, events }, null, 2)}\n`;
}

function slideDate(iso: string): SlideDate {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

/** TimelineJS takes HTML: the article's letters stay letters. */
function html(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

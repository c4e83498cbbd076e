// Dated events as all-day entries of a calendar (RFC 5545). Plans are tentative, what did not happen is cancelled.
import { addDays } from '../views/dates';
import type { Reading } from '../views/reading';
import { statusWords } from '../views/vocabulary';

export function ics(reading: Reading): string {
  const stamp = `${(reading.analysis.document.published ?? '1970-01-01').replaceAll('-', '')}T000000Z`;
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Newsglass//EN', 'CALSCALE:GREGORIAN'];
  for (const { event: id, earliest, latest, label } of reading.timeline) {
    const event = reading.event(id);
    const start = earliest ?? latest;
    if (!event || !start) continue;
    const certain = event.status === 'happened' || event.status === 'ongoing';
    const never = event.status === 'did-not-happen' || event.status === 'denied';
    lines.push(
      'BEGIN:VEVENT',
      `UID:${hash(reading.text)}-${id}@newsglass`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${addDays(latest ?? start, 1).replaceAll('-', '')}`,
      `SUMMARY:${escape(label)}`,
      `DESCRIPTION:${escape([statusWords[event.status].name, reading.vouchersText(event)].filter(Boolean).join('; '))}`,
      `STATUS:${never ? 'CANCELLED' : certain ? 'CONFIRMED' : 'TENTATIVE'}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    );
  }
  lines.push('END:VCALENDAR');
  return lines.map(fold).join('\r\n').concat('\r\n');
}

function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\;,]/g, '\\$&');
}

/** Lines are at most 75 bytes; a longer one goes on after a space. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let bytes = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (bytes + size > 74) {
      out += '\r\n ';
      bytes = 1;
    }
    out += letter;
    bytes += size;
  }
  return out;
}

/** FNV-1a, so that the same article gives the same entries. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value.toString(16).padStart(8, '0');
}

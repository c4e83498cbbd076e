// A report to paste into notes: headline, who, who did what, who says so, when.
import type { Reading } from '../views/reading';
import { rangeText } from '../views/dates';
import { capital } from '../views/dom';
import { entityGroups, statusWords } from '../views/vocabulary';

export function markdown(reading: Reading): string {
  const { document: info } = reading.analysis;
  return [
    `# ${escape(reading.title || 'Article')}`,
    [info.published && `Published ${info.published}`, `${info.sentences} sentences`]
      .filter(Boolean)
      .join(' · '),
    ...who(reading),
    ...didWhat(reading),
    ...says(reading),
    ...when(reading),
    ...byHand(reading),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

function who({ analysis }: Reading): string[] {
  const groups = entityGroups.slice(0, -1).map(({ name, types }) => {
    const entities = analysis.entities.filter(({ type }) => types.includes(type));
    if (!entities.length) return '';
    const lines = entities.map((entity) => {
      const description = entity.description ? `, ${escape(entity.description)}` : '';
      return `- **${escape(entity.name)}**${description} (${entity.mentions.length})`;
    });
    return `### ${name}\n\n${lines.join('\n')}`;
  });
  return ['## Who', ...groups];
}

function didWhat(reading: Reading): string[] {
  const lines = reading.analysis.relations.map((relation) => {
    const vouchers = reading.vouchersText(relation);
    const note = [statusWords[relation.status].name, vouchers].filter(Boolean).join('; ');
    return `- **${escape(capital(relation.subject.text))}** ${escape(reading.relationRest(relation))} (${escape(note)})`;
  });
  return lines.length ? ['## Did what', lines.join('\n')] : [];
}

function says(reading: Reading): string[] {
  const lines = reading.analysis.statements.map((statement) => {
    const denied = reading.denialsOf(statement.id).map((denial) => reading.speaker(denial));
    const note = denied.length ? ` (denied by ${escape(denied.join(', '))})` : '';
    return `- **${escape(reading.speaker(statement))}** (${escape(statement.stance)}): ${escape(reading.quoted(statement))}${note}`;
  });
  return lines.length ? ['## Says', lines.join('\n')] : [];
}

function when(reading: Reading): string[] {
  const lines = reading.timeline.map((item) => {
    const date = rangeText(item.earliest, item.latest) || 'no date';
    const status = reading.event(item.event)?.status ?? 'happened';
    return `- ${date}: ${escape(reading.eventText(reading.event(item.event)!))} (${statusWords[status].name})`;
  });
  return lines.length ? ['## When', lines.join('\n')] : [];
}

/** What a reader corrected. */
function byHand({ analysis }: Reading): string[] {
  const lines = analysis.warnings
    .filter(({ code }) => code === 'edited')
    .map(({ message }) => `- ${escape(message)}`);
  return lines.length ? ['## Corrected by hand', lines.join('\n')] : [];
}

/** What an article says must not become mark-up. */
function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

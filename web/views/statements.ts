// Who says so: the speakers with what each said. A denial stands beside the claim that it denies.
import type { Statement } from '../engine/analysis';
import { capital, fill, h, plural } from './dom';
import type { Reading } from './reading';
import { View, nothing } from './view';
import { glyph, sign, thirdPerson } from './vocabulary';

const kindWords: Record<Statement['kind'], string> = {
  direct: 'in quotation',
  indirect: 'reported',
  mixed: 'partly in quotation',
};

export class StatementsView extends View {
  protected override draw(reading: Reading): void {
    const { statements } = reading.analysis;
    if (!statements.length) {
      fill(this, nothing(reading, 'Nobody is quoted or cited here: the article speaks for itself.'));
      return;
    }
    const contested = statements.filter(({ id }) => reading.denialsOf(id).length);
    const speakers = new Map<string, Statement[]>();
    for (const statement of statements) {
      const key = statement.source?.entity ?? reading.speaker(statement);
      speakers.set(key, [...(speakers.get(key) ?? []), statement]);
    }
    const sorted = [...speakers.values()].sort((a, b) => b.length - a.length);
    fill(
      this,
      contested.length > 0 && h('h2.group-title', null, 'Contested'),
      ...contested.map((claim) => contest(reading, claim)),
      h('h2.group-title', null, 'Speakers'),
      ...sorted.map((said) => speaker(reading, said)),
    );
  }
}

function contest(reading: Reading, claim: Statement): HTMLElement {
  const denials = reading.denialsOf(claim.id);
  return h(
    'div.contest',
    { 'role': 'group', 'aria-label': `${reading.speaker(claim)} is contradicted` },
    h('div.side', null, h('h3', null, sign('alleged'), reading.speaker(claim)), quote(reading, claim)),
    h(
      'div.side',
      null,
      ...denials.flatMap((denial) => [
        h('h3', null, sign('denied'), reading.speaker(denial)),
        quote(reading, denial),
      ]),
    ),
  );
}

function speaker(reading: Reading, statements: Statement[]): HTMLElement {
  const first = statements[0]!;
  const entity = reading.entity(first.source?.entity);
  return h(
    'section.group.speaker',
    null,
    h(
      'h3.speaker-name',
      null,
      entity && glyph(entity.type),
      entity
        ? h('button.link', { 'type': 'button', 'data-pick': entity.id }, capital(entity.name))
        : reading.speaker(first),
      entity?.description && h('span.speaker-description', null, entity.description),
      h('span.count', null, plural(statements.length, 'statement')),
    ),
    ...statements.map((statement) => quote(reading, statement)),
  );
}

function quote(reading: Reading, statement: Statement): HTMLElement {
  const { stance, kind, id } = statement;
  return h(
    'button.quote',
    {
      'type': 'button',
      'data-pick': id,
      'data-kind': kind,
      'data-status': stance === 'deny' ? 'denied' : 'alleged',
    },
    h('span.stance', null, `${capital(thirdPerson(stance))}, ${kindWords[kind]}`),
    h('span.quote-text', null, reading.quoted(statement)),
  );
}

customElements.define('glass-statements', StatementsView);

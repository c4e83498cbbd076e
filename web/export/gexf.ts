// Entities and what they do to each other as a graph for Gephi (GEXF 1.3).
import type { Reading } from '../views/reading';
import { xml } from './xml';

export function gexf(reading: Reading): string {
  const nodes = reading.cast.map(
    ({ id, name, type, salience }) =>
      `      <node id="${id}" label="${xml(name)}"><attvalues><attvalue for="type" value="${type}"/><attvalue for="salience" value="${salience}"/></attvalues></node>`,
  );
  const known = new Set(reading.cast.map(({ id }) => id));
  const edges = reading.analysis.relations.flatMap((relation) => {
    const [source, target] = [relation.subject.entity, relation.object?.entity];
    if (!source || !target || !known.has(source) || !known.has(target)) return [];
    return `      <edge id="${relation.id}" source="${source}" target="${target}" label="${xml(relation.predicate.text)}" weight="${Math.max(0.01, relation.confidence)}"><attvalues><attvalue for="status" value="${relation.status}"/></attvalues></edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `  <meta><creator>Newsglass</creator><description>${xml(reading.title)}</description></meta>`,
    '  <graph defaultedgetype="directed">',
    '    <attributes class="node"><attribute id="type" title="type" type="string"/><attribute id="salience" title="salience" type="float"/></attributes>',
    '    <attributes class="edge"><attribute id="status" title="status" type="string"/></attributes>',
    '    <nodes>',
    ...nodes,
    '    </nodes>',
    '    <edges>',
    ...edges,
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

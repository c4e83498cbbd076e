// The article with who and what it mentions, in the words of schema.org, to embed in a page.
import type { Entity, EntityType } from '../engine/analysis';
import type { Reading } from '../views/reading';

const types: Partial<Record<EntityType, string>> = {
  person: 'Person',
  organization: 'Organization',
  location: 'Place',
  facility: 'Place',
  product: 'Product',
  event: 'Event',
  work: 'CreativeWork',
  law: 'Legislation',
};

export function jsonLd(reading: Reading): string {
  const { document: info } = reading.analysis;
  const [about, mentions] = [reading.cast.slice(0, 3), reading.cast.slice(3)];
  return `${JSON.stringify(
    {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      ...(reading.title ? { headline: reading.title } : {}),
      ...(info.published ? { datePublished: info.published } : {}),
      'inLanguage': info.language,
      'about': about.map(thing),
      'mentions': mentions.map(thing),
    },
    null,
    2,
  )}\n`;
}

function thing(entity: Entity): object {
  return {
    '@type': types[entity.type] ?? 'Thing',
    'name': entity.name,
    ...(entity.aliases.length ? { alternateName: entity.aliases } : {}),
    ...(entity.description ? { description: entity.description } : {}),
    ...(entity.wikidata ? { sameAs: `http://www.wikidata.org/entity/${entity.wikidata}` } : {}),
  };
}

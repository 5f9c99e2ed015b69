import type { PublicActor } from '#domain/actor/page.ts'

/** An actor as schema.org has it: a person, or an organisation; unnamed groups are neither. */
export function actorData(origin: string, actor: PublicActor): object | null {
  if (actor.kind === 'unnamed') return null
  const person = actor.kind === 'person'
  const bodies = actor.speaksFor.map(({ id, name }) => ({
    '@type': 'Organization',
    '@id': `${origin}/actors/${id}`,
    name,
  }))
  const others = actor.names.filter(({ name }) => name !== actor.name)
  return {
    '@context': 'https://schema.org',
    '@type': person ? 'Person' : 'Organization',
    '@id': `${origin}/actors/${actor.id}`,
    url: `${origin}/actors/${actor.id}`,
    name: actor.name,
    ...(others.length > 0
      ? {
          alternateName: others.map(({ name, language }) =>
            language ? { '@language': language, '@value': name } : name,
          ),
        }
      : {}),
    ...(bodies.length > 0 ? { [person ? 'affiliation' : 'parentOrganization']: bodies } : {}),
    ...(actor.wikidata ? { sameAs: `https://www.wikidata.org/entity/${actor.wikidata}` } : {}),
  }
}

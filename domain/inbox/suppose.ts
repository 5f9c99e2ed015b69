import type { CrossCheckCase, Stance } from '../check/types.ts'
import type { DraftHop } from '../reading/types.ts'
import type { Supposed } from './would-change.ts'

type Actor = CrossCheckCase['actors'][number]
type Source = CrossCheckCase['sources'][number]

/** Who is called what in the record: by name in lower case, actors also by `id:ID`. */
export type KnownNames = { actors: ReadonlyMap<string, Actor>; sources: ReadonlyMap<string, Source> }

type Draft = {
  id: string
  chain: DraftHop[]
  mode: string
  hedge: string | null
  report: { id: string; publishedAt: string; source: Source }
}

export const nameKey = (name: string): string => name.trim().toLowerCase()

/**
 * A draft as the cross-check would see it once it is confirmed and tied: its speakers as the record knows them by name,
 * unknown ones as new; what comes through an outlet rests on that outlet. Confirming looks more closely (names in
 * other scripts, who an editor says it is): this is what to expect, not what will be.
 * @param alsoRests what the whole report rests on, as found for this claim
 */
export function suppose(
  draft: Draft,
  stance: Stance,
  known: KnownNames,
  alsoRests: CrossCheckCase['reliances'],
): Supposed {
  const speaker = (hop: DraftHop, at: number): Actor => {
    const found = hop.kind === 'unnamed' ? undefined : known.actors.get(nameKey(hop.name))
    if (found) return found
    const body = hop.speaksFor ? known.actors.get(nameKey(hop.speaksFor))?.id : undefined
    if (hop.kind === 'unnamed')
      return {
        id: `draft:${draft.id}:${at}`,
        kind: 'unnamed',
        descriptor: hop.name,
        country: hop.country ?? null,
        body: body ?? null,
      }
    return {
      id: `name:${nameKey(hop.name)}`,
      kind: hop.kind === 'person' ? 'person' : 'body',
      speaksFor: body ?? null,
    }
  }
  const through = draft.chain.filter(({ kind }) => kind === 'outlet' || kind === 'channel')
  const spoken = draft.chain.filter(({ kind }) => kind !== 'outlet' && kind !== 'channel').map(speaker)
  const outlets = through.map(
    ({ name }): Source =>
      known.sources.get(nameKey(name)) ?? { id: `name:${nameKey(name)}`, kind: 'news outlet' },
  )
  const { id, mode, hedge, report } = draft
  const cites = outlets.map(({ id: toSource }) => ({ from: id, toSource, kind: 'cites' as const }))
  return {
    statement: {
      id,
      report: report.id,
      chain: spoken.map((one) => one.id),
      mode,
      hedge,
      stance,
      withdrawn: false,
    },
    report: { id: report.id, source: report.source.id, publishedAt: report.publishedAt },
    source: report.source,
    actors: withAbove([...spoken, ...ownChannel(report.source, known)], known),
    sources: outlets,
    reliances: [...cites, ...alsoRests],
  }
}

const ownChannel = ({ actor }: Source, known: KnownNames): Actor[] => {
  const found = actor ? known.actors.get(`id:${actor}`) : undefined
  return found ? [found] : []
}

/** Actors with those that they speak for or belong to, each once. */
function withAbove(actors: readonly Actor[], known: KnownNames): Actor[] {
  const all = new Map<string, Actor>()
  const reach = (actor: Actor | undefined): void => {
    if (!actor || all.has(actor.id)) return
    all.set(actor.id, actor)
    for (const above of [actor.speaksFor, actor.body]) if (above) reach(known.actors.get(`id:${above}`))
  }
  for (const actor of actors) reach(actor)
  return [...all.values()]
}

import type { CrossCheckCase } from './types.ts'

export type Actor = CrossCheckCase['actors'][number]
export type Actors = ReadonlyMap<string, Actor>

/**
 * The id a speaker counts as: the one at the top of its speaks-for chain, or itself.
 *
 * - A body that is named but not listed among the actors is a body with nothing above it.
 * - Where bodies speak for each other in a circle, the circle counts as its first body in order of ids
 *   (a body before a person), whichever member one starts from.
 */
export function topOf(start: string, actors: Actors): string {
  const path: string[] = []
  const seen = new Map<string, number>()
  let at = start
  for (;;) {
    const above = actors.get(at)?.speaksFor
    seen.set(at, path.length)
    path.push(at)
    if (!above) return at
    const again = seen.get(above)
    if (again !== undefined) return firstOf(path.slice(again), actors)
    at = above
  }
}

/** Everyone a speaker speaks as: itself and those above it, up to the top or until they come round again. */
export function spokenForBy(start: string, actors: Actors): string[] {
  const path: string[] = []
  for (let at: string | null | undefined = start; at && !path.includes(at); at = actors.get(at)?.speaksFor)
    path.push(at)
  return path
}

function firstOf(circle: string[], actors: Actors): string {
  const bodies = circle.filter((id) => kindOf(id, actors) === 'body')
  return (bodies.length > 0 ? bodies : circle).sort()[0]!
}

/** The kind of an actor; one that is only named as someone's body, and not listed, is a body. */
export function kindOf(id: string, actors: Actors): Actor['kind'] {
  return actors.get(id)?.kind ?? 'body'
}

/** The top body an unnamed speaker is known to belong to, from `body` or else `speaksFor`; undefined if neither. */
export function knownBody(actor: Actor, actors: Actors): string | undefined {
  const body = actor.body ?? actor.speaksFor
  return body ? topOf(body, actors) : undefined
}

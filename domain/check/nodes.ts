import { type Actor, type Actors, kindOf, knownBody, topOf } from './bodies.ts'
import type { CrossCheckCase, OriginKind } from './types.ts'

/** An origin that a statement of the case has or could have. Optional parts are undefined where unknown. */
export type Node = {
  key: string
  kind: OriginKind
  /** an unnamed speaker's row, and the top body it is known to belong to */
  unnamed?: Actor
  body?: string
  /** a newsroom's owner */
  owner?: string
  /** the source a stand-in takes the place of, and its date */
  standsFor?: string
  date?: string
  /** the statement a cycle is keyed by */
  cycle?: string
}

/** The origins of one case, each key once and numbered in the order they were first met. */
export class Nodes {
  readonly list: Node[] = []
  private readonly numbers = new Map<string, number>()
  private readonly actors: Actors

  constructor(actors: Actors) {
    this.actors = actors
  }

  /** The number of the origin with this key, or undefined if no statement could have it. */
  find(key: string): number | undefined {
    return this.numbers.get(key)
  }

  /** O2: whoever first spoke; a named speaker counts as its top body, an unnamed one as that actor. */
  speaker(id: string): number {
    const actor = this.actors.get(id)
    if (actor?.kind === 'unnamed')
      return this.add({
        key: `actor:${id}`,
        kind: 'unnamed',
        unnamed: actor,
        body: knownBody(actor, this.actors),
      })
    const top = topOf(id, this.actors)
    if (top !== id && this.actors.get(top)?.kind === 'unnamed') return this.speaker(top)
    return this.add({ key: `actor:${top}`, kind: kindOf(top, this.actors) })
  }

  /** O3: own reporting of a source; a source that names its actor is that actor's own channel. */
  ownReporting(source: CrossCheckCase['sources'][number]): number {
    if (source.actor) return this.speaker(source.actor)
    return this.add({ key: `source:${source.id}`, kind: 'newsroom', owner: source.owner || undefined })
  }

  /** O1: the report of a source, with the date if one is given, that is not in the record. */
  standIn(source: string, date: string | undefined): number {
    const key = date ? `report:${source}@${date}` : `report:${source}`
    return this.add({ key, kind: 'stand-in', standsFor: source, date })
  }

  /** O1: statements that rest on each other; the published kinds have none of its own, so it is a stand-in. */
  cycle(statement: string): number {
    return this.add({ key: `cycle:${statement}`, kind: 'stand-in', cycle: statement })
  }

  private add(node: Node): number {
    const known = this.numbers.get(node.key)
    if (known !== undefined) return known
    this.numbers.set(node.key, this.list.length)
    return this.list.push(node) - 1
  }
}

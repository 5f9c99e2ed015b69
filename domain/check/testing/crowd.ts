import type { CrossCheckCase } from '../types.ts'

export type Crowd = {
  actors: number
  /** shares from 0 to 1: of actors that are unnamed, and of reliances on reports that are not in the record */
  unnamed: number
  standIns: number
}

/** A large claim that everything affirms; the same for the same numbers. */
export function crowd(statements: number, { actors, unnamed, standIns }: Crowd): CrossCheckCase {
  let seed = 7
  const share = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  const upTo = (count: number): number => Math.floor(share() * count)
  const range = <T>(count: number, make: (i: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => make(i))
  return {
    id: 'crowd',
    claim: { id: 'claim', kind: 'event' },
    sources: range(50, (i) => ({
      id: `s${i}`,
      kind: 'news outlet',
      owner: share() < 0.3 ? `o${upTo(10)}` : null,
    })),
    actors: range(actors, (i) => ({
      id: `a${i}`,
      kind: share() < unnamed ? 'unnamed' : 'body',
      country: share() < 0.8 ? `c${upTo(20)}` : null,
      body: share() < 0.5 ? `a${upTo(actors)}` : null,
    })),
    reports: range(statements, (i) => ({
      id: `r${i}`,
      source: `s${upTo(50)}`,
      publishedAt: new Date(1.7e12 + i * 60_000).toISOString(),
      contributors: share() < 0.1 ? [`s${upTo(50)}`] : [],
    })),
    statements: range(statements, (i) => ({
      id: `t${i}`,
      report: `r${i}`,
      chain: share() < 0.2 ? [] : [`a${upTo(actors)}`],
      mode: 'quoted',
      hedge: share() < 0.2 ? 'allegedly' : null,
      stance: 'affirms',
    })),
    reliances: range(Math.floor(statements / 2), () => {
      const from = 1 + upTo(statements - 1)
      if (share() < standIns) return { from: `t${from}`, toSource: `s${upTo(50)}`, kind: 'cites' }
      return { from: `t${from}`, to: `t${upTo(from)}`, kind: share() < 0.5 ? 'cites' : 'reprints' }
    }),
  }
}

import fc from 'fast-check'
import type { Rested } from '../../check/rests-on.ts'
import type { CrossCheckCase } from '../../check/types.ts'
import type { Told, Word } from '../track-cut.ts'

export type Said = {
  id: string
  in: string
  /** day of publication, counted from the first */
  day: number
  /** the last of its chain: "" is own reporting, "u…" an unnamed speaker, else someone named */
  by: string
  stance: 'affirms' | 'denies' | 'mentions'
  hedge: boolean
  /** the day it was withdrawn, if it was */
  gone: number | null
}
export type Rests = { from: string; to?: string; source?: string }
export type Small = { said: Said[]; rests?: Rests[]; owners?: Record<string, string>; claim?: string }

const FIRST = Date.UTC(2024, 0, 1)
/** The instant of a day of the small world, in milliseconds. */
export const onDay = (day: number): number => FIRST + day * 86_400_000

/** All that was said on a claim, from few words. */
export function told({ said, rests = [], owners = {} }: Small): Told {
  const sources = [...new Set([...said.map((one) => one.in), ...rests.flatMap(({ source }) => source ?? [])])]
  const actors = [...new Set(said.flatMap(({ by }) => by || []))]
  const all: CrossCheckCase = {
    id: 'claim',
    claim: { id: 'claim', kind: 'event' },
    sources: sources.map((id) => ({ id, kind: 'news outlet' })),
    actors: actors.map((id) => ({ id, kind: id.startsWith('u') ? 'unnamed' : 'body', country: id })),
    reports: said.map(({ id, day, in: source }) => ({
      id: `report of ${id}`,
      source,
      publishedAt: new Date(onDay(day)).toISOString(),
    })),
    statements: said.map(({ id, by, stance, hedge }) => ({
      id,
      report: `report of ${id}`,
      chain: by ? [by] : [],
      mode: 'paraphrased',
      hedge: hedge ? 'allegedly' : null,
      stance,
    })),
    reliances: [],
  }
  return {
    case: all,
    passages: said.map(({ id, day, stance, in: source }) => ({
      id,
      report: `report of ${id}`,
      source,
      day: new Date(onDay(day)).toISOString().slice(0, 10),
      stance,
      anchor: [0, 10],
    })),
    rested: rests.map(
      ({ from, to, source }): Rested => ({
        kind: 'cites',
        fromStatement: from,
        fromReport: null,
        toStatement: to ?? null,
        toReport: null,
        toSource: source ?? said.find(({ id }) => id === to)?.in ?? null,
        toDate: null,
        passages: [],
      }),
    ),
    words: new Map(
      said.flatMap(({ id, gone }): [string, Word[]][] =>
        gone === null ? [] : [[id, [{ at: onDay(gone), withdrawn: true }]]],
      ),
    ),
    ownerOn: (source) => owners[source] ?? null,
  }
}

const papers = ['s0', 's1', 's2', 's3']

/** Small worlds, crowded so that everything meets everything. What rests on something came no earlier than that. */
export const anyWorld: fc.Arbitrary<Required<Small>> = fc
  .array(
    fc.record({
      in: fc.constantFrom(...papers, 's0', 's0'),
      day: fc.integer({ min: 0, max: 6 }),
      by: fc.constantFrom('', '', '', 'u1', 'u2', 'body1'),
      stance: fc.constantFrom(
        'affirms' as const,
        'affirms' as const,
        'affirms' as const,
        'denies' as const,
        'mentions' as const,
      ),
      hedge: fc.constantFrom(false, false, false, true),
      gone: fc.constantFrom(null, null, null, null, 3, 5, 8),
      rests: fc.option(fc.nat(), { freq: 2 }),
      stands: fc.constantFrom(undefined, undefined, undefined, ...papers),
    }),
    { maxLength: 7 },
  )
  .map((drawn) => {
    const sorted = [...drawn].sort((a, b) => a.day - b.day)
    const said = sorted.map(({ rests: _, stands: __, ...one }, n) => ({
      ...one,
      id: `t${n}`,
      // an unnamed speaker is one row for each report
      by: one.by.startsWith('u') ? `u${one.in}${n}` : one.by,
    }))
    const rests = sorted.flatMap(({ rests: at, stands }, n): Rests[] => [
      ...(at !== null && n > 0 ? [{ from: `t${n}`, to: `t${at % n}` }] : []),
      ...(stands ? [{ from: `t${n}`, source: stands }] : []),
    ])
    return { said, rests, owners: { s0: 'group', s3: 'group' }, claim: 'claim' }
  })

import type { CrossCheckCase } from '../types.ts'

type Part<K extends keyof CrossCheckCase> = NonNullable<CrossCheckCase[K]> extends (infer T)[] ? T : never
export type Said = Partial<Part<'statements'>> & {
  id: string
  /** who spoke, outermost first; none is own reporting */
  by?: string[]
  /** the source it is in; each statement has a report of its own */
  in?: string
  at?: string
  helpedBy?: string[]
}
export type Small = {
  claim?: Partial<CrossCheckCase['claim']>
  sources?: (Partial<Part<'sources'>> & { id: string })[]
  actors?: Part<'actors'>[]
  said: Said[]
  rests?: (Partial<Part<'reliances'>> & { from: string })[]
  verdicts?: Part<'verdicts'>[]
}

/** A case in few words: sources that are not described are plain outlets, statements affirm, reliances cite. */
export function small({
  claim,
  sources = [],
  actors = [],
  said,
  rests = [],
  verdicts,
}: Small): CrossCheckCase {
  const used = new Set([...said.map((one) => one.in ?? 'paper'), ...sources.map((source) => source.id)])
  const described = new Map(sources.map((source) => [source.id, source]))
  return {
    id: 'case',
    claim: { id: 'claim', kind: 'event', ...claim },
    sources: [...used].map((id) => ({ kind: 'news outlet', ...described.get(id), id })),
    actors,
    reports: said.map((one) => ({
      id: `report of ${one.id}`,
      source: one.in ?? 'paper',
      publishedAt: one.at ?? '2023-12-21',
      contributors: one.helpedBy,
    })),
    statements: said.map((one) => ({
      id: one.id,
      report: `report of ${one.id}`,
      chain: one.by ?? [],
      mode: 'paraphrased',
      hedge: one.hedge ?? null,
      stance: one.stance ?? 'affirms',
      withdrawn: one.withdrawn,
    })),
    reliances: rests.map((rest) => ({ kind: 'cites', ...rest })),
    verdicts,
  }
}

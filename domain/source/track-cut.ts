import { type Passage, type Rested, restsOn } from '../check/rests-on.ts'
import type { CrossCheckCase } from '../check/types.ts'

/** A statement was withdrawn, or stood again, from this instant on (milliseconds since 1970). */
export type Word = { at: number; withdrawn: boolean }

/** All that was ever said on a claim, from which what was publicly known at a moment can be cut. */
export type Told = {
  /** the claim with everything in it; its reliances and withdrawals are worked out anew for each moment */
  case: CrossCheckCase
  /** where each statement stands; one without a day was not known to be public at any moment */
  passages: readonly Passage[]
  rested: readonly Rested[]
  /** by statement, oldest first */
  words: ReadonlyMap<string, readonly Word[]>
  /** who held a source on a day, YYYY-MM-DD */
  ownerOn: (source: string, day: string) => string | null
}

/** When a report was published, in milliseconds since 1970, by its id; those whose publication is not known are absent. */
export function publishedOf({ case: all, passages }: Told): Map<string, number> {
  const dated = new Set(passages.filter(({ day }) => day !== null).map(({ id }) => id))
  const known = new Set(all.statements.flatMap(({ id, report }) => (dated.has(id) ? [report] : [])))
  return new Map(
    all.reports.flatMap(({ id, publishedAt }) => (known.has(id) ? [[id, Date.parse(publishedAt)]] : [])),
  )
}

/** The claim as it was publicly known at a moment (decision 10): what had been published, and withdrawn, by then. */
export function caseAt(told: Told, published: ReadonlyMap<string, number>, moment: number): CrossCheckCase {
  const { case: all, words } = told
  const day = new Date(moment).toISOString().slice(0, 10)
  const isOut = (report: string): boolean => (published.get(report) ?? Number.POSITIVE_INFINITY) <= moment
  const statements = all.statements
    .filter(({ report }) => isOut(report))
    .map((statement) => ({ ...statement, withdrawn: isWithdrawn(words.get(statement.id), moment) }))
  const there = new Set(statements.map(({ id }) => id))
  return {
    ...all,
    statements,
    reports: all.reports.filter(({ id }) => isOut(id)),
    sources: all.sources.map((source) => ({ ...source, owner: told.ownerOn(source.id, day) })),
    reliances: restsOn(
      told.passages.filter(({ id }) => there.has(id)),
      [...told.rested],
    ),
  }
}

const isWithdrawn = (words: readonly Word[] | undefined, moment: number): boolean =>
  words?.findLast(({ at }) => at <= moment)?.withdrawn ?? false

/**
 * The moments at which some source's word may come to be all there is, in order: publications and withdrawals up to the
 * first from which on two speak for themselves and will not be silent again. Later than that nobody is alone.
 */
export function momentsOf(told: Told, published: ReadonlyMap<string, number>): number[] {
  const resting = new Set(
    told.rested.flatMap(({ fromStatement, fromReport }) => fromStatement ?? fromReport ?? []),
  )
  const places = new Map(told.passages.map((passage) => [passage.id, passage]))
  const sources = new Map(told.case.reports.map(({ id, source }) => [id, source]))
  const unnamed = new Set(told.case.actors.filter(({ kind }) => kind === 'unnamed').map(({ id }) => id))
  const channels = new Map(told.case.sources.map(({ id, actor }) => [id, actor]))
  const first = new Map<string, number>()
  for (const { id, report, stance, chain } of told.case.statements) {
    const at = published.get(report)
    if (at === undefined || (stance !== 'affirms' && stance !== 'denies')) continue
    // what rests on something may have no origin of its own; what was withdrawn once may leave others alone
    if (resting.has(id) || resting.has(report) || resting.has(places.get(id)?.report ?? '')) continue
    if (told.words.get(id)?.some(({ withdrawn }) => withdrawn)) continue
    const source = sources.get(report) as string
    const speaker = chain.at(-1) ?? channels.get(source)
    // whoever is named speaks for themselves, wherever they do
    const voice = speaker && !unnamed.has(speaker) ? '' : source
    first.set(voice, Math.min(first.get(voice) ?? Number.POSITIVE_INFINITY, at))
  }
  const named = first.get('') ?? Number.POSITIVE_INFINITY
  first.delete('')
  const second = [...first.values()].sort((a, b) => a - b)[1] ?? Number.POSITIVE_INFINITY
  const end = Math.min(named, second)
  const all = [
    ...published.values(),
    ...[...told.words.values()].flatMap((words) => words.map(({ at }) => at)),
  ]
  return [...new Set(all)].filter((at) => at < end).sort((a, b) => a - b)
}

import type { StanceValue } from '../statement/view.ts'
import { stanceValues } from '../statement/view.ts'
import { precisions, type Speaker, type TimelineClaim, type TimelineColumns } from './columns.ts'

/** Ties in time, column by column, as the record gives them: ids and names, oldest publication first. */
export type Ties = {
  claim: readonly string[]
  stance: readonly string[]
  report: readonly string[]
  source: readonly string[]
  at: readonly number[]
  precision: readonly string[]
  actor: readonly (string | null)[]
  speaker: readonly (string | null)[]
}

/**
 * A timeline of numbers from one of names: claims that have a time, sources and speakers once each. A speaker that is an
 * actor is called what the statements call it most often; one that is not is told from others by its name.
 */
export function columnsOf(
  claims: readonly TimelineClaim[],
  sources: ReadonlyMap<string, string>,
  ties: Ties,
): TimelineColumns & { reports: string[] } {
  const dated = new Set(ties.claim)
  const drawn = claims.filter((claim) => claim.happened || dated.has(claim.id))
  const claimAt = new Map(drawn.map((claim, number) => [claim.id, number]))
  const [source, speaker, report] = [numbered(), numbered(), numbered()]
  const names: Map<string, number>[] = []
  const speakers: Speaker[] = []
  const rows = ties.claim.length
  const columns = {
    at: Float64Array.from(ties.at),
    precision: Uint8Array.from(ties.precision, (one) => Math.max(0, precisions.indexOf(one as 'day'))),
    stance: Uint8Array.from(ties.stance, (one) => Math.max(0, stanceValues.indexOf(one as StanceValue))),
    claim: Uint32Array.from(ties.claim, (id) => claimAt.get(id)!),
    source: Uint32Array.from(ties.source, source.of),
    speaker: new Uint32Array(rows),
    report: Uint32Array.from(ties.report, report.of),
  }
  for (let row = 0; row < rows; row++) {
    const [id, name] = [ties.actor[row] ?? null, ties.speaker[row] ?? null]
    if (name === null) continue
    const number = speaker.of(id ?? `name ${name}`)
    speakers[number] ??= { id, name }
    names[number] ??= new Map()
    const called = names[number]
    called.set(name, (called.get(name) ?? 0) + 1)
    columns.speaker[row] = number + 1
  }
  for (const [number, called] of names.entries())
    speakers[number]!.name = [...called].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
  return {
    claims: drawn,
    sources: source.keys.map((id) => ({ id, name: sources.get(id) ?? id })),
    speakers,
    ...columns,
    reports: report.keys,
  }
}

/** Numbers keys in the order in which they first come. */
function numbered() {
  const keys: string[] = []
  const numbers = new Map<string, number>()
  const of = (key: string): number => {
    let number = numbers.get(key)
    if (number === undefined) {
      number = keys.length
      numbers.set(key, number)
      keys.push(key)
    }
    return number
  }
  return { keys, of }
}

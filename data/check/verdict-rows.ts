import 'server-only'
import type { Tx } from '../db.ts'
import { type Cut, rowsThen } from '../history-cut.ts'

export type VerdictRow = { a: string; b: string; same: boolean }

/** What editors held of pairs of origins, on whichever claim they met. */
export const verdictRows = (tx: Tx, keys: string[], cut: Cut = {}): Promise<VerdictRow[]> => tx.$queryRaw<
  VerdictRow[]
>`
  select v.a, v.b, v.same from ${rowsThen('origin_verdict', cut)} v
  where v.a = any(${keys}::text[]) and v.b = any(${keys}::text[])
  order by v.a, v.b limit 10000`

/** Verdicts on actors that were merged are on what they are merged into; one given on the very pair goes before. */
export function verdictsAsOne(rows: VerdictRow[], mergedInto: Map<string, string>): VerdictRow[] {
  const keyOf = (key: string) =>
    key.startsWith('actor:') ? `actor:${mergedInto.get(key.slice(6)) ?? key.slice(6)}` : key
  const asOne = rows.map((row) => {
    const [a, b] = [keyOf(row.a), keyOf(row.b)].sort() as [string, string]
    return { a, b, same: row.same, own: a === row.a && b === row.b }
  })
  const first = new Map<string, VerdictRow>()
  for (const { a, b, same } of [...asOne].sort((x, y) => Number(y.own) - Number(x.own)))
    if (a !== b && !first.has(`${a}|${b}`)) first.set(`${a}|${b}`, { a, b, same })
  return [...first.values()].sort((x, y) => (`${x.a}|${x.b}` < `${y.a}|${y.b}` ? -1 : 1))
}

import 'server-only'
import type { ChangeKind } from '#domain/report/change-kinds.ts'
import type { Comparison } from '#domain/report/compare.ts'
import { plain } from '#domain/report/headline.ts'
import type { db, Tx } from '../db.ts'
import type { ComparedRow } from './keep-change.ts'

const KIND: ChangeKind = 'swing'

/** Headlines that were told to take turns over a report: those at both ends of a change that was told as a swing. */
export async function swingingOf(tx: Tx | ReturnType<typeof db>, report: string): Promise<string[]> {
  const rows = await tx.reportChange.findMany({
    where: { reportId: report, kinds: { has: KIND } },
    select: { from: { select: { headline: true } }, to: { select: { headline: true } } },
    take: 20,
  })
  return [
    ...new Set(rows.flatMap(({ from, to }) => [from.headline, to.headline]).filter((one) => one !== null)),
  ]
}

/**
 * A headline that stood over the report before is no new one: sites try two in turn. It is told once that it swings, and
 * where nothing else changed that is no edit of the report's words: they are those that stood.
 */
export async function withSwing(
  tx: Tx,
  report: string,
  from: ComparedRow,
  to: ComparedRow & { again?: true },
  found: Comparison,
): Promise<Comparison> {
  if (!found.kinds.includes('headline') || !to.headline) return found
  const now = plain(to.headline)
  const earlier = await tx.snapshot.findMany({
    where: {
      reportId: report,
      id: { not: from.id },
      headline: { not: null },
      // a snapshot that is there already, met again, stood before itself
      ...(to.again ? {} : { number: { lt: to.number } }),
    },
    select: { headline: true },
    distinct: ['headline'],
    take: 100,
  })
  if (!earlier.some(({ headline }) => plain(headline ?? '') === now)) return found
  const kinds: ChangeKind[] = ['headline', KIND, ...found.kinds.filter((kind) => kind !== 'headline')]
  const alone = found.kinds.every((kind) => kind === 'headline')
  return { ...found, kinds, silent: found.silent && !alone }
}

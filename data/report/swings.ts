import 'server-only'
import type { ChangeKind } from '#domain/report/change-kinds.ts'
import { type Comparison, silentOf, verdictOf } from '#domain/report/compare.ts'
import { isAmong, stands, TURN_MS } from '#domain/report/swing.ts'
import type { db, Tx } from '../db.ts'
import type { ComparedRow } from './keep-change.ts'

const KIND: ChangeKind = 'swing'
/** As many changes of the headline are looked at, the newest. */
const MOST = 20

/** Headlines that take turns over a report, and the one that was told last. */
export type Swinging = { headlines: string[]; told: string | null }

const changes = (tx: Tx | ReturnType<typeof db>, reportId: string) =>
  tx.reportChange.findMany({
    where: { reportId, kinds: { has: 'headline' } },
    select: {
      kinds: true,
      at: true,
      from: { select: { headline: true } },
      to: { select: { headline: true, retrievedAt: true } },
    },
    orderBy: { number: 'desc' },
    take: MOST,
  })
type Row = Awaited<ReturnType<typeof changes>>[number]

/** Within the turn of two headlines: a snapshot that is in force again was fetched long before it was. */
const isNew = ({ at, to }: Pick<Row, 'at' | 'to'>, now: Date): boolean =>
  Math.max(at.getTime(), to.retrievedAt.getTime()) >= now.getTime() - TURN_MS

/** What takes turns over a report now: what was told as that last, if both were seen since. A change that stood ends it. */
export async function swingingOf(
  tx: Tx | ReturnType<typeof db>,
  report: string,
  now: Date,
): Promise<Swinging | null> {
  const rows = await changes(tx, report)
  const end = rows.findIndex(({ kinds }) => !kinds.includes(KIND))
  const turns = end < 0 ? rows : rows.slice(0, end)
  if (turns.length === 0) return null
  const look = await tx.look.findUnique({ where: { reportId: report }, select: { swungAt: true } })
  const met = (look?.swungAt?.getTime() ?? 0) >= now.getTime() - TURN_MS
  if (!met && !isNew(turns[0]!, now)) return null
  const headlines = turns.flatMap(({ from, to }) => [from.headline, to.headline])
  return {
    headlines: [...new Set(headlines.filter((one) => one !== null))],
    told: turns[0]!.to.headline,
  }
}

/**
 * A headline that stood over the report a short while ago is no new one: sites try two in turn. It is told once that it
 * swings, and where nothing else changed that is no edit of the report's words: they are those that stood. From then on it
 * is told only when it stands.
 */
export async function withSwing(
  tx: Tx,
  report: string,
  to: ComparedRow,
  found: Comparison,
): Promise<Comparison> {
  if (!found.kinds.includes('headline') || !to.headline) return found
  const now = to.retrievedAt
  const swinging = await swingingOf(tx, report, now)
  const others = found.kinds.filter((kind) => kind !== 'headline')
  if (swinging && isAmong(swinging.headlines, to.headline)) {
    const look = await tx.look.findUnique({
      where: { reportId: report },
      select: { swung: true, swungSince: true },
    })
    if (look && stands(look, now)) return found
    if (others.length > 0 || found.note)
      return {
        ...found,
        kinds: others,
        ...verdictOf(others, found.note),
        silent: silentOf(others, found.note),
      }
  } else {
    const left = (await changes(tx, report)).filter((row) => isNew(row, now)).map(({ from }) => from.headline)
    if (
      !isAmong(
        left.filter((one) => one !== null),
        to.headline,
      )
    )
      return found
  }
  const kinds: ChangeKind[] = ['headline', KIND, ...others]
  return { ...found, kinds, silent: found.silent && others.length > 0 }
}

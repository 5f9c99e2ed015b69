import 'server-only'
import { createHash } from 'node:crypto'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { db, type Tx } from '../db.ts'
import { cursor } from './cursor.ts'
import type { Looked } from './fault.ts'

const DAY = 86_400_000
/** A write that began before midnight may end after it; none lasts this long. */
const SETTLED = 3_600_000
const PAGE = 5000
type Seal = { table_name: string; row_key: string; hash: string; at: Date }

/** SHA-256 over the root before, the day, and the seals that were written on it, in the order of table and key. */
async function rootOf(
  tx: Tx,
  day: Date,
  previous: string,
  signal?: AbortSignal,
): Promise<{ rows: number; root: string }> {
  const hash = createHash('sha256').update(`${previous}\n${day.toISOString().slice(0, 10)}\n`)
  let rows = 0
  const query = `select table_name, row_key, hash, at from history_seal where at >= '${day.toISOString()}' and at < '${new Date(day.getTime() + DAY).toISOString()}'
    order by table_name collate "C", row_key collate "C"`
  for await (const page of cursor<Seal>(tx, 'seals', query, PAGE)) {
    signal?.throwIfAborted()
    for (const one of page)
      hash.update(`${JSON.stringify([one.table_name, one.row_key, one.hash, one.at])}\n`)
    rows += page.length
  }
  return { rows, root: hash.digest('hex') }
}

/** The roots that were written, against the record as it stands; the first that differs says how old the damage is. */
export async function* rootsOf(tx: Tx): AsyncGenerator<Looked> {
  const roots = await tx.historyRoot.findMany({ orderBy: { day: 'asc' }, take: 40_000 })
  let previous = ''
  let expected: Date | null = null
  for (const one of roots) {
    const day = one.day.toISOString().slice(0, 10)
    const faults: Looked['faults'] = []
    const fault = (wrong: string) => faults.push({ subject: 'daily root', id: day, number: null, wrong })
    if (expected && one.day.getTime() !== expected.getTime()) fault('a day before it has no root')
    if (one.previousRoot !== previous) fault('does not name the root before it')
    const now = await rootOf(tx, one.day, one.previousRoot)
    if (now.root !== one.root)
      fault(`what was kept on this day is not what it was: ${one.rows} rows then, ${now.rows} now`)
    yield { rows: now.rows, bytes: 0, faults }
    previous = one.root
    expected = new Date(one.day.getTime() + DAY)
  }
}

/**
 * Writes the roots of the days that have ended and have none yet. Run again, or by two at once, it changes nothing.
 * @param now the present moment
 * @param signal says that this process is to stop: the day in hand is given up, for it may take minutes to read
 * @throws what the signal says, when it was given up
 */
export async function keepRoots(
  viewer: Viewer,
  now: Date,
  signal?: AbortSignal,
): Promise<Outcome<{ days: number }>> {
  if (!may(viewer, 'history.root')) return forbidden
  let [last, days] = [await db().historyRoot.findFirst({ orderBy: { day: 'desc' } }), 0]
  const first = last ? null : await db().historySeal.findFirst({ orderBy: { at: 'asc' } })
  let day = last ? last.day.getTime() + DAY : first ? Math.floor(first.at.getTime() / DAY) * DAY : null
  for (; day !== null && day + DAY + SETTLED <= now.getTime(); day += DAY) {
    signal?.throwIfAborted()
    const at = new Date(day)
    const previousRoot = last?.root ?? ''
    const { rows, root } = await db().$transaction((tx) => rootOf(tx, at, previousRoot, signal), {
      isolationLevel: 'RepeatableRead',
      timeout: 600_000,
    })
    const made = { day: at, rows, root, previousRoot }
    days += (await db().historyRoot.createMany({ data: [made], skipDuplicates: true })).count
    last = await db().historyRoot.findUnique({ where: { day: at } })
  }
  return ok({ days })
}

export type Root = { day: string; rows: number; root: string; previous: string }

/** The newest roots, for whoever wants to keep one elsewhere: they say nothing of what is in the record. */
export async function publicRoots(viewer: Viewer, limit = 400): Promise<Outcome<Root[]>> {
  if (!may(viewer, 'published.read')) return forbidden
  const rows = await db().historyRoot.findMany({ orderBy: { day: 'desc' }, take: limit })
  return ok(
    rows.map(({ day, rows, root, previousRoot }) => ({
      day: day.toISOString().slice(0, 10),
      rows,
      root,
      previous: previousRoot,
    })),
  )
}

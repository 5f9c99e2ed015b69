import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { laterText } from '#domain/statement/later-text.ts'
import { type Fate, reanchor } from '#domain/statement/reanchor.ts'
import type { Tx } from '../db.ts'
import { type ChangeRow, record } from '../history.ts'
import { newId } from '../id.ts'
import { withdrawalsInForce } from '../statement/withdraw.ts'
import { holdAll } from '../subject.ts'
import { inForce } from './keep-change.ts'

/** What became of the statements of a report in its newest snapshot: ids by fate. */
export type Fates = Record<Fate['kind'], string[]>
/** `back`: an older snapshot, whose text the report has again */
export type Newest = { id: string; number: number; text: string; back?: boolean }
type Row = { id: string; start: number; exact: string; prefix: string; suffix: string }

const DROPPED = 'a later snapshot dropped its passage'
const BACK = 'a later snapshot holds its passage again'

/**
 * Finds the statements of a report's earlier snapshots again in its newest, and keeps what follows: a dropped passage
 * is withdrawn, one that is there again is not, other words are marked for an editor. Rejected statements and those
 * that a correction replaced are left alone. Run again, it changes nothing.
 * @param only these statements alone
 */
export async function settlePassages(
  tx: Tx,
  viewer: Viewer,
  reportId: string,
  newest: Newest,
  only: string[] | null = null,
): Promise<Fates> {
  const fates: Fates = { same: [], moved: [], trivial: [], changed: [], dropped: [] }
  const rows = await tx.$queryRaw<Row[]>`
    select s.id, s.anchor_start as start, s.exact, s.prefix, s.suffix from statement s join snapshot n on n.id = s.snapshot_id
    where n.report_id = ${reportId} and (n.number < ${newest.number} or ${newest.back ?? false}) and (${only}::text[] is null or s.id = any(${only}::text[]))
      and coalesce((select c.state from confirmation c where c.statement_id = s.id order by c.number desc limit 1), 'open') <> 'rejected'
      and not exists (select 1 from statement x where x.corrects_id = s.id
        and coalesce((select c.state from confirmation c where c.statement_id = x.id order by c.number desc limit 1), 'open') <> 'rejected')
    order by s.id limit 5000`
  if (rows.length === 0) return fates
  const ids = rows.map((row) => row.id)
  await holdAll(tx, 'statement', ids)
  const later = laterText(newest.text)
  const found = new Map(rows.map((row) => [row.id, reanchor(row, later)]))
  for (const [id, fate] of found) fates[fate.kind].push(id)
  await keepRewordings(tx, viewer, newest, found)
  await keepWithdrawals(tx, viewer, newest, found)
  return fates
}

async function keepRewordings(
  tx: Tx,
  viewer: Viewer,
  newest: Newest,
  found: Map<string, Fate>,
): Promise<void> {
  const there = new Set(
    (
      await tx.rewording.findMany({
        where: { snapshotId: newest.id },
        select: { statementId: true },
        take: 5000,
      })
    ).map((row) => row.statementId),
  )
  const data = [...found].flatMap(([statementId, fate]) =>
    (fate.kind === 'trivial' || fate.kind === 'changed') && !there.has(statementId)
      ? [{ statementId, snapshotId: newest.id, kind: fate.kind, start: fate.start, end: fate.end }]
      : [],
  )
  await tx.rewording.createMany({ data })
  await record(
    tx,
    viewer,
    data
      .filter(({ kind }) => kind === 'changed')
      .map(({ statementId }) => ({
        subject: 'statement',
        subjectId: statementId,
        what: 'worded otherwise by a later snapshot',
        before: null,
        after: { rewordedIn: newest.number },
      })),
  )
}

async function keepWithdrawals(
  tx: Tx,
  viewer: Viewer,
  newest: Newest,
  found: Map<string, Fate>,
): Promise<void> {
  const inForce = await withdrawalsInForce(tx, [...found.keys()])
  const changes: ChangeRow[] = []
  const data = [...found].flatMap(([statementId, { kind }]) => {
    const now = inForce.get(statementId)
    const is = now?.state === 'withdrawn'
    const drop = kind === 'dropped'
    if (drop === is) return []
    // A person said that a passage stands though a snapshot lacks it: that a later one lacks it too is no news.
    if (drop && now?.byId && now.snapshotId) return []
    // A person said that the source withdrew it: that its words are still there does not undo that.
    if (is && !now?.snapshotId) return []
    changes.push({
      subject: 'statement',
      subjectId: statementId,
      what: drop ? 'dropped by a later snapshot' : 'found again in a later snapshot',
      before: { withdrawn: is },
      after: { withdrawn: drop },
    })
    return [
      {
        id: newId(),
        statementId,
        number: (now?.number ?? 0) + 1,
        state: drop ? 'withdrawn' : 'taken back',
        reason: drop ? DROPPED : BACK,
        snapshotId: newest.id,
      },
    ]
  })
  await tx.withdrawal.createMany({ data })
  await record(tx, viewer, changes)
}

/** The same for one statement, in the text that its report has now: it counts only while its words still stand. */
export async function settlePassage(tx: Tx, viewer: Viewer, statementId: string): Promise<void> {
  const row = await tx.statement.findUnique({
    where: { id: statementId },
    select: { snapshot: { select: { reportId: true } } },
  })
  if (!row) return
  const { reportId } = row.snapshot
  const now = await inForce(tx, reportId)
  // back: where the page was put back, the statement may be of a later snapshot than the one in force
  if (now) await settlePassages(tx, viewer, reportId, { ...now, back: true }, [statementId])
}

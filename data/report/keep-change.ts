import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Block } from '#domain/reading/types.ts'
import { COMPARE_RULE, type Comparison, compare } from '#domain/report/compare.ts'
import { toldOf, type Verdict } from '#domain/report/rereading.ts'
import type { TextOf } from '#domain/report/sentences.ts'
import type { Prisma } from '#prisma/client/client.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { withSwing } from './swings.ts'

/** What of a snapshot is compared. */
export const compared = {
  id: true,
  reportId: true,
  number: true,
  status: true,
  retrievedAt: true,
  headline: true,
  text: true,
  blocks: true,
} satisfies Prisma.SnapshotSelect
export type ComparedRow = Prisma.SnapshotGetPayload<{ select: typeof compared }>

/** The snapshot whose text a report has now. */
export async function inForce(tx: Tx, report: string): Promise<ComparedRow | null> {
  const [row] = await tx.$queryRaw<{ id: string | null }[]>`select snapshot_in_force(${report}) as id`
  return row?.id ? tx.snapshot.findUnique({ where: { id: row.id }, select: compared }) : null
}

const WHAT = {
  silent: 'edited silently',
  noted: 'edited with a note',
  beside: 'changed beside its words',
  grown: 'added to',
} as const

const textOf = (row: ComparedRow): TextOf => ({
  headline: row.headline,
  text: row.text,
  blocks: row.blocks as unknown as Block[],
})

/**
 * Keeps what became of a report from one snapshot to another, with its history. Only what this instance fetched from the
 * page itself, and later, is called an edit of it: what an editor pasted may lack what the page has, and an archive may
 * hold anything.
 * @param to `again`: a snapshot that was there already, as it was met this time
 * @param known what the two were found to differ in, if `from` is what was looked at
 */
export async function keepChange(
  tx: Tx,
  viewer: Viewer,
  report: { id: string; language: string },
  from: ComparedRow,
  to: ComparedRow & { again?: true },
  known?: { from: number; found: Comparison },
): Promise<Verdict> {
  const compared =
    known?.from === from.number ? known.found : compare(textOf(from), textOf(to), report.language)
  const found = await withSwing(tx, report.id, to, compared)
  const fetched = from.status !== null && to.status !== null
  const judged = fetched && to.retrievedAt >= from.retrievedAt
  const verdict: Verdict = found.verdict !== 'worded' ? 'trivial' : judged ? 'worded' : 'unjudged'
  const silent = verdict === 'worded' && found.silent
  const [{ number }] = await tx.$queryRaw<
    [{ number: number }]
  >`select coalesce(max(number), 0) + 1 as number from report_change where report_id = ${report.id}`
  const { kinds, note, added, removed } = found
  await tx.reportChange.create({
    data: {
      id: newId(),
      reportId: report.id,
      number,
      fromSnapshotId: from.id,
      toSnapshotId: to.id,
      ...{ verdict, kinds, silent, added, removed, rule: COMPARE_RULE },
      noteStart: note?.[0] ?? null,
      noteEnd: note?.[1] ?? null,
      byId: viewer.kind === 'person' ? viewer.id : null,
    },
  })
  const edited = WHAT[toldOf({ silent, kinds, note: note && '' })]
  // a new snapshot has a line of its own; an older one in force again must have one too: pages and inbox follow history
  const what = verdict === 'worded' ? edited : to.again ? 'put back' : null
  if (what) {
    const after = { [`change:${number}`]: kinds.join(', ') }
    await record(tx, viewer, [
      {
        subject: 'report',
        subjectId: report.id,
        what,
        before: { snapshot: from.number },
        after: { ...after, snapshot: to.number },
      },
    ])
  }
  return verdict
}

import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { edgeAnswerInput, originVerdictInput, relianceDecisionInput } from '#domain/claim/input.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import { record } from '../history.ts'
import { hold, stale } from '../subject.ts'
import type { Touch } from '../touched.ts'
import { write } from '../write.ts'

/** The version that an answer left behind, and what it touched. */
export type Answered = { version: number; touched: Touch[] }

/**
 * Says whether two origins are one: confirming makes them one wherever they meet, rejecting keeps them apart, and null
 * takes back what was held, so that they may be one again.
 */
export async function decideEdge(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'claim.write', originVerdictInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { claim, same, version } = parsed.value
  const [a, b] = [parsed.value.a, parsed.value.b].sort() as [string, string]
  if (a === b) return invalid('form', 'sameOrigin')
  return write(viewer, 'claim.write', async (tx) => {
    if (!(await tx.claim.findUnique({ where: { id: claim }, select: { id: true } }))) return missing
    const subjectId = `${a}|${b}`
    const head = await hold(tx, 'origin verdict', subjectId)
    const before = await tx.originVerdict.findUnique({ where: { a_b: { a, b } }, select: { same: true } })
    const held = before?.same ?? null
    if (head.version !== version) return stale(head, { same }, { same: held })
    if (held === same) return ok({ version })
    const byId = viewer.kind === 'person' ? viewer.id : null
    if (same === null) await tx.originVerdict.delete({ where: { a_b: { a, b } } })
    else
      await tx.originVerdict.upsert({
        where: { a_b: { a, b } },
        create: { a, b, same, claimId: claim, byId },
        update: { same, claimId: claim, byId },
      })
    const what = same === null ? 'held open again' : same ? 'held to be one' : 'held to be two'
    await record(tx, viewer, [{ subject: 'origin verdict', subjectId, what, before, after: { same } }])
    return ok({ version: version + 1 })
  })
}

/** Confirms or rejects a reliance that was found, or takes that back. What was held before stays, dated. */
export async function decideReliance(viewer: Viewer, input: unknown): Promise<Outcome<Answered>> {
  const parsed = accept(viewer, 'claim.write', relianceDecisionInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { reliance: id, version, state } = parsed.value
  return write(viewer, 'claim.write', async (tx) => {
    const head = await hold(tx, 'reliance', id)
    const row = await tx.reliance.findUnique({ where: { id }, select })
    if (!row) return missing
    if (head.version !== version) return stale(head, { state }, { state: row.state })
    const touched = touchedBy(row)
    if (row.state === state) return ok({ version, touched })
    const byId = viewer.kind === 'person' ? viewer.id : null
    // the database dates it, and keeps what was held until now
    await tx.reliance.update({ where: { id }, data: { state, decidedById: byId } })
    const what = state === 'found' ? 'opened again' : state
    await record(tx, viewer, [
      { subject: 'reliance', subjectId: id, what, before: { state: row.state }, after: { state } },
    ])
    return ok({ version: version + 1, touched })
  })
}

/** Answers an open edge of the queue, whichever kind it is. */
export async function answerEdge(viewer: Viewer, input: unknown): Promise<Outcome<Answered>> {
  const parsed = accept(viewer, 'claim.write', edgeAnswerInput, input)
  if (parsed.kind !== 'ok') return parsed
  if ('reliance' in parsed.value) return decideReliance(viewer, parsed.value)
  const { claim, a } = parsed.value
  const outcome = await decideEdge(viewer, parsed.value)
  if (outcome.kind !== 'ok') return outcome
  return ok({ ...outcome.value, touched: [{ claim }, { origin: a }] })
}

const inReport = { select: { snapshot: { select: { reportId: true } } } } as const
const select = {
  state: true,
  fromReportId: true,
  toReportId: true,
  fromStatement: inReport,
  toStatement: inReport,
} as const
type Ends = { [end in 'fromReportId' | 'toReportId']: string | null } & {
  [end in 'fromStatement' | 'toStatement']: { snapshot: { reportId: string } } | null
}

/** Both reports of a reliance: what rests on the one shows on the other. */
const touchedBy = (row: Ends): Touch[] =>
  [
    row.fromReportId,
    row.fromStatement?.snapshot.reportId,
    row.toReportId,
    row.toStatement?.snapshot.reportId,
  ].flatMap((report) => (report ? [{ report }] : []))

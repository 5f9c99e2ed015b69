import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { objectionSendersInput } from '#domain/objection/input.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import { db } from '../db.ts'
import { record } from '../history.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'

/** How long who objected is kept once their objection is settled. */
const KEPT_DAYS = 30

/** The desk removes the names and addresses of who objected. History says that there were some, and not whose. */
export async function eraseSenders(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'objection.settle', objectionSendersInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { objection, version } = parsed.value
  return write(viewer, 'objection.settle', async (tx) => {
    const head = await hold(tx, 'objection', objection)
    if (!(await tx.objection.findUnique({ where: { id: objection }, select: { id: true } }))) return missing
    if (head.version !== version) return stale(head, null, null)
    const { count } = await tx.objectionSender.deleteMany({ where: { objectionId: objection } })
    if (count === 0) return ok({ version })
    await record(tx, viewer, [
      {
        subject: 'objection',
        subjectId: objection,
        what: 'senders erased',
        before: { senders: count },
        after: { senders: 0 },
      },
    ])
    return ok({ version: version + 1 })
  })
}

/** Removes who objected where the desk has settled it for a month. @returns how many rows went */
export async function forgetSenders(viewer: Viewer, now: Date): Promise<Outcome<number>> {
  if (!may(viewer, 'digest.send')) return forbidden
  const count = await db().$executeRaw`
    delete from objection_sender s using (
      select distinct on (objection_id) objection_id, state, at from objection_answer order by objection_id, number desc
    ) a where a.objection_id = s.objection_id and a.state = 'settled' and a.at < ${now}::timestamptz - ${KEPT_DAYS} * interval '1 day'`
  return ok(count)
}

import 'server-only'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import { objectionAnswerInput } from '#domain/objection/input.ts'
import { missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import { record } from '../history.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'

/** The desk settles an objection with a note, or opens it again: a row each, and one of history. */
export async function answerObjection(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'objection.settle', objectionAnswerInput, input)
  if (parsed.kind !== 'ok') return parsed
  const given = parsed.value
  const note = given.state === 'settled' ? given.note : ''
  return write(viewer, 'objection.settle', async (tx) => {
    const head = await hold(tx, 'objection', given.objection)
    const row = await tx.objection.findUnique({
      where: { id: given.objection },
      include: { answers: { orderBy: { number: 'desc' }, take: 1 } },
    })
    if (!row) return missing
    const [last] = row.answers
    const before = last?.state ?? 'open'
    if (head.version !== given.version)
      return stale(head, { state: given.state, note }, { state: before, note: last?.note ?? '' })
    if (before === given.state) return ok({ version: head.version })
    await tx.objectionAnswer.create({
      data: {
        objectionId: row.id,
        number: (last?.number ?? 0) + 1,
        state: given.state,
        note,
        ...signature(viewer),
      },
    })
    const what = given.state === 'settled' ? 'settled' : 'opened again'
    await record(tx, viewer, [
      {
        subject: 'objection',
        subjectId: row.id,
        what,
        before: { state: before },
        after: { state: given.state },
        why: note || null,
      },
    ])
    return ok({ version: head.version + 1 })
  })
}

import 'server-only'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, missing, type Outcome, ok } from '#domain/outcome.ts'
import { wayInInput } from '#domain/person/account-input.ts'
import { accept } from '../accept.ts'
import { db } from '../db.ts'
import { record } from '../history.ts'
import { write } from '../write.ts'
import { takeSecondStep } from './limits.ts'
import { makeLink } from './resets.ts'
import { unseal } from './sealed.ts'

/**
 * Opens the way in for somebody whom nobody inside can help, such as the only admin: a link that sets a password and, where
 * it is asked, without the second step that was lost. For whoever has the machine, and for nobody by the network.
 */
export async function openWayIn(viewer: Viewer, input: unknown): Promise<Outcome<{ token: string }>> {
  if (viewer.kind !== 'system') return forbidden
  const parsed = accept(viewer, 'person.write', wayInInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { email, withoutStep } = parsed.value
  return write(viewer, 'person.write', async (tx) => {
    const person = await tx.person.findUnique({ where: { email } })
    if (!person || person.suspendedAt) return missing
    const { id: personId } = person
    if (withoutStep && person.secondStepAt) await takeSecondStep(tx, viewer, personId)
    const token = await makeLink(tx, person, null)
    const change = { subject: 'person', subjectId: personId, what: 'reset link made' } as const
    await record(tx, viewer, [{ ...change, before: null, after: {} }])
    return ok({ token })
  })
}

/** How many second steps were sealed with another secret than this, so that no code of theirs will be right. */
export async function stepsOfAnotherSecret(viewer: Viewer, secret: string): Promise<Outcome<number>> {
  if (viewer.kind !== 'system' || !may(viewer, 'person.read')) return forbidden
  const rows = await db().secondStep.findMany({ where: { confirmedAt: { not: null } }, take: 10_000 })
  return ok(rows.filter((row) => unseal(row.secret, secret) === null).length)
}

import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { claimEditInput, supersessionInput } from '#domain/claim/input.ts'
import { difference } from '#domain/history/replay.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import { findBody } from '../actor/find-or-add.ts'
import { record } from '../history.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'

/** Words a claim anew. A stale edit changes nothing and answers with both texts. */
export async function editClaim(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'claim.write', claimEditInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { claim: id, version, about, happened, ...rest } = parsed.value
  return write(viewer, 'claim.write', async (tx) => {
    const head = await hold(tx, 'claim', id)
    const claim = await tx.claim.findUnique({ where: { id } })
    if (!claim) return missing
    const before = {
      wording: claim.wording,
      kind: claim.kind,
      scope: claim.scope,
      language: claim.language,
      aboutId: claim.aboutId,
      happenedFrom: claim.happenedFrom?.toISOString() ?? null,
      happenedTo: claim.happenedTo?.toISOString() ?? null,
      happenedPrecision: claim.happenedPrecision,
    }
    if (head.version !== version) return stale(head, parsed.value, before)
    const after = {
      ...rest,
      aboutId: about ? await findBody(tx, viewer, about, rest.language) : null,
      happenedFrom: happened ? new Date(happened.from).toISOString() : null,
      happenedTo: happened ? new Date(happened.to).toISOString() : null,
      happenedPrecision: happened?.precision ?? null,
    }
    const changed = difference(before, after)
    if (Object.keys(changed.after ?? {}).length === 0) return ok({ version })
    await tx.claim.update({ where: { id }, data: after })
    await record(tx, viewer, [{ subject: 'claim', subjectId: id, what: 'edited', ...changed }])
    return ok({ version: version + 1 })
  })
}

/** Says that another claim supersedes this one, or no longer does. */
export async function supersede(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'claim.write', supersessionInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { claim: id, version, by } = parsed.value
  return write(viewer, 'claim.write', async (tx) => {
    const head = await hold(tx, 'claim', id)
    const claim = await tx.claim.findUnique({ where: { id }, select: { supersededById: true } })
    if (!claim || (by && !(await tx.claim.findUnique({ where: { id: by }, select: { id: true } }))))
      return missing
    if (head.version !== version) return stale(head, { supersededById: by }, claim)
    if (by === id) return invalid('by', 'ownSuccessor')
    await tx.claim.update({ where: { id }, data: { supersededById: by } })
    await record(tx, viewer, [
      {
        subject: 'claim',
        subjectId: id,
        what: by ? 'superseded' : 'not superseded',
        before: claim,
        after: { supersededById: by },
      },
    ])
    return ok({ version: version + 1 })
  })
}

import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { crossCheck } from '#domain/check/crosscheck.ts'
import { checkInput, originVerdictInput, retractionInput } from '#domain/claim/input.ts'
import { forbidden, invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'
import { evidenceOf } from './evidence.ts'
import { evidenceHash } from './hash.ts'

/**
 * Signs a check of a claim, or a correction of an earlier one, with the status and origins as computed at that moment.
 * When the evidence is not what the signer saw, nothing is signed and both are given back.
 */
export async function signCheck(viewer: Viewer, input: unknown): Promise<Outcome<{ check: string }>> {
  const parsed = accept(viewer, 'check.sign', checkInput, input)
  if (parsed.kind !== 'ok') return parsed
  if (viewer.kind !== 'person') return forbidden
  const { claim: claimId, verdict, reasons, corrects } = parsed.value
  return write(viewer, 'check.sign', async (tx) => {
    const head = await hold(tx, 'claim', claimId)
    const claim = await tx.claim.findUnique({ where: { id: claimId } })
    if (!claim) return missing
    const corrected = corrects
      ? await tx.check.findUnique({
          where: { id: corrects },
          include: { corrections: { take: 1 }, retractions: true },
        })
      : null
    if (corrects && corrected?.claimId !== claimId) return missing
    if (corrected && (corrected.corrections.length > 0 || corrected.retractions.length > 0))
      return invalid('form', 'checkNotInForce')
    const evidence = (await evidenceOf(tx, [claim])).get(claimId)!.case
    const answer = crossCheck(evidence)
    const hash = evidenceHash(evidence)
    if (hash !== parsed.value.evidenceHash)
      return stale(
        head,
        { verdict, reasons },
        { status: answer.status, reason: answer.reason, evidenceHash: hash },
      )
    const id = newId()
    const origins = {
      affirms: [answer.origins.affirms.least, answer.origins.affirms.most],
      denies: [answer.origins.denies.least, answer.origins.denies.most],
    }
    const fields = {
      claimId,
      verdict,
      reasons,
      status: answer.status,
      rule: answer.rule,
      origins,
      evidenceHash: hash,
      correctsId: corrects,
    }
    await tx.check.create({ data: { id, ...fields, byId: viewer.id, byName: viewer.name } })
    await record(tx, viewer, [
      {
        subject: 'check',
        subjectId: id,
        what: corrects ? 'signed as a correction' : 'signed',
        before: null,
        after: { ...fields, retracted: false },
      },
    ])
    return ok({ check: id })
  })
}

/** Retracts a check; it stays readable with the reasons. */
export async function retractCheck(viewer: Viewer, input: unknown): Promise<Outcome<{ check: string }>> {
  const parsed = accept(viewer, 'check.sign', retractionInput, input)
  if (parsed.kind !== 'ok') return parsed
  if (viewer.kind !== 'person') return forbidden
  const { check: checkId, reasons } = parsed.value
  return write(viewer, 'check.sign', async (tx) => {
    await hold(tx, 'check', checkId)
    const check = await tx.check.findUnique({
      where: { id: checkId },
      include: { corrections: { take: 1 }, retractions: true },
    })
    if (!check) return missing
    if (check.corrections.length > 0 || check.retractions.length > 0)
      return invalid('form', 'checkNotInForce')
    await tx.retraction.create({
      data: { id: newId(), checkId, reasons, byId: viewer.id, byName: viewer.name },
    })
    await record(tx, viewer, [
      {
        subject: 'check',
        subjectId: checkId,
        what: 'retracted',
        before: { retracted: false },
        after: { retracted: true, retractionReasons: reasons },
      },
    ])
    return ok({ check: checkId })
  })
}

/** Says whether two origins are one: confirming makes them one wherever they meet, rejecting keeps them apart. */
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
    if (head.version !== version) return stale(head, { same }, { same: before?.same ?? null })
    const byId = viewer.kind === 'person' ? viewer.id : null
    await tx.originVerdict.upsert({
      where: { a_b: { a, b } },
      create: { a, b, same, claimId: claim, byId },
      update: { same, claimId: claim, byId, at: new Date() },
    })
    await record(tx, viewer, [
      {
        subject: 'origin verdict',
        subjectId,
        what: same ? 'held to be one' : 'held to be two',
        before,
        after: { same },
      },
    ])
    return ok({ version: version + 1 })
  })
}

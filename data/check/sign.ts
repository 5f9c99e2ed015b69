import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { numbersIn } from '#domain/check/citations.ts'
import { crossCheck } from '#domain/check/crosscheck.ts'
import { checkInput, retractionInput } from '#domain/claim/input.ts'
import { forbidden, invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { accept } from '../accept.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'
import { bareEvidenceOf } from './evidence.ts'
import { evidenceHash } from './hash.ts'
import { isReviewed } from './scale.ts'

/** A correction that was returned by a second editor corrects nothing; one that waits already stands in the way. */
const notReturned: Prisma.CheckWhereInput = { reviews: { none: { outcome: 'returned' } } }

/**
 * Signs a check of a claim, or a correction of an earlier one, with the status and origins as computed at that moment.
 * When the evidence is not what the signer saw, nothing is signed and both are given back.
 */
export async function signCheck(viewer: Viewer, input: unknown): Promise<Outcome<{ check: string }>> {
  const parsed = accept(viewer, 'check.sign', checkInput, input)
  if (parsed.kind !== 'ok') return parsed
  if (viewer.kind !== 'person') return forbidden
  const { claim: claimId, verdict, reasons, corrects, citations } = parsed.value
  return write(viewer, 'check.sign', async (tx) => {
    const head = await hold(tx, 'claim', claimId)
    const claim = await tx.claim.findUnique({ where: { id: claimId } })
    if (!claim) return missing
    const corrected = corrects
      ? await tx.check.findUnique({
          where: { id: corrects },
          include: { corrections: { where: notReturned, take: 1 }, retractions: true },
        })
      : null
    if (corrects && corrected?.claimId !== claimId) return missing
    if (corrected && (corrected.corrections.length > 0 || corrected.retractions.length > 0))
      return invalid('form', 'checkNotInForce')
    const onScale = await tx.checkVerdict.findUnique({ where: { key: verdict } })
    if (!onScale || onScale.retired) return invalid('verdict', 'required')
    const { case: evidence, rows } = (await bareEvidenceOf(tx, [claim])).get(claimId)!
    const tied = new Set(rows.map((row) => row.id))
    const cited = new Set(citations.map(({ number }) => number))
    if (!citations.every(({ statement }) => tied.has(statement))) return invalid('reasons', 'citesOther')
    const marks = numbersIn(reasons)
    if (![...cited].every((number) => marks.includes(number))) return invalid('reasons', 'citationUnused')
    const answer = crossCheck(evidence)
    const hash = evidenceHash(evidence)
    if (hash !== parsed.value.evidenceHash)
      return stale(
        head,
        { verdict, reasons, citations },
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
      verdictNames: onScale.names as Prisma.InputJsonObject,
      rating: onScale.rating,
      needsReview: await isReviewed(tx),
    }
    await tx.check.create({ data: { id, ...fields, byId: viewer.id, byName: viewer.name } })
    await tx.checkCitation.createMany({
      data: citations.map(({ number, statement }) => ({ checkId: id, number, statementId: statement })),
    })
    await record(tx, viewer, [
      {
        subject: 'check',
        subjectId: id,
        what: corrects ? 'signed as a correction' : 'signed',
        before: null,
        after: { ...fields, citations: citations.map(({ statement }) => statement), retracted: false },
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
      include: { corrections: { where: notReturned, take: 1 }, retractions: true },
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

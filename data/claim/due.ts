import 'server-only'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import { moveInput, outcomeInput } from '#domain/claim/expectation-input.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { stateOf } from '../statement/decide.ts'
import { hold, stale } from '../subject.ts'
import { rangeOf } from '../time.ts'
import { write } from '../write.ts'

/** An expectation as its writes find it: the due times so far and the outcome in force. */
async function found(tx: Tx, id: string) {
  const claim = await tx.claim.findUnique({
    where: { id },
    include: { moves: { orderBy: { number: 'desc' }, take: 1 } },
  })
  if (claim?.kind !== 'expectation') return null
  const outcome = await tx.dueOutcome.findFirst({ where: { claimId: id }, orderBy: { number: 'desc' } })
  const last = claim.moves[0]
  const happened = rangeOf(claim.happenedFrom, claim.happenedTo, claim.happenedPrecision)
  const due = last ? rangeOf(last.dueFrom, last.dueTo, last.precision) : happened
  return { happened, number: last?.number ?? 0, due, outcome }
}

/** Says when an expectation first falls due, or that it was moved. Each time is kept, so that "moved twice" can be told. */
export async function moveDue(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'claim.write', moveInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { claim: id, version, due, first, statement, announcedAt } = parsed.value
  return write(viewer, 'claim.write', async (tx) => {
    const head = await hold(tx, 'claim', id)
    const now = await found(tx, id)
    if (!now) return missing
    if (head.version !== version)
      return stale(head, { due }, { due: now.due, outcome: now.outcome?.outcome ?? 'open' })
    if (now.outcome && now.outcome.outcome !== 'open') return invalid('form', 'outcomeStands')
    if (first && now.number > 0) return invalid('due', 'dueAlready')
    if (!first && now.due?.from === due.from && now.due.to === due.to) return invalid('due', 'sameDue')
    if (statement && !(await bears(tx, statement, id))) return invalid('statement', 'notTied')
    const byId = viewer.kind === 'person' ? viewer.id : null
    const before = first || now.number > 0 ? null : now.happened
    const rows = [
      ...(before ? [{ due: before, statementId: null, announcedAt: null }] : []),
      { due, statementId: statement, announcedAt: announcedAt ?? (await publishedAt(tx, statement)) },
    ]
    await tx.dueMove.createMany({
      data: rows.map((row, at) => ({
        claimId: id,
        number: now.number + at + 1,
        dueFrom: row.due.from,
        dueTo: row.due.to,
        precision: row.due.precision,
        statementId: row.statementId,
        announcedAt: row.announcedAt,
        byId,
      })),
    })
    const happened = { happenedFrom: due.from, happenedTo: due.to, happenedPrecision: due.precision }
    if (!first) await tx.claim.update({ where: { id }, data: happened })
    await record(tx, viewer, [
      {
        subject: 'claim',
        subjectId: id,
        what: first ? 'due set' : 'due moved',
        before: { due: now.due, ...(first ? {} : happenedAt(now.happened)) },
        after: { due, ...(first ? {} : happened), ...(statement ? { dueStatement: statement } : {}) },
      },
    ])
    return ok({ version: version + 1 })
  })
}

const happenedAt = (range: ReturnType<typeof rangeOf>) => ({
  happenedFrom: range?.from ?? null,
  happenedTo: range?.to ?? null,
  happenedPrecision: range?.precision ?? null,
})

async function bears(tx: Tx, statementId: string, claimId: string): Promise<boolean> {
  const stance = await tx.stance.findFirst({ where: { statementId, claimId, supersededById: null } })
  return Boolean(stance?.value) && (await stateOf(tx, statementId)) === 'confirmed'
}

async function publishedAt(tx: Tx, statementId: string | null): Promise<string | null> {
  if (!statementId) return null
  const row = await tx.statement.findUnique({
    where: { id: statementId },
    select: { snapshot: { select: { report: { select: { publishedAt: true } } } } },
  })
  return row?.snapshot.report.publishedAt?.toISOString() ?? null
}

/** Records what became of an expectation, with the reasons and the statement that settles it, or opens it again. */
export async function recordOutcome(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'claim.write', outcomeInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { claim: id, version, outcome, statement, reasons } = parsed.value
  return write(viewer, 'claim.write', async (tx) => {
    const head = await hold(tx, 'claim', id)
    const now = await found(tx, id)
    if (!now) return missing
    const before = now.outcome?.outcome ?? 'open'
    if (head.version !== version)
      return stale(head, { outcome, reasons }, { outcome: before, reasons: now.outcome?.reasons ?? null })
    if (before === outcome) return invalid('outcome', 'outcomeAlready')
    if (statement && !(await bears(tx, statement, id))) return invalid('statement', 'notTied')
    const number = (now.outcome?.number ?? 0) + 1
    await tx.dueOutcome.create({
      data: { claimId: id, number, outcome, statementId: statement, reasons, ...signature(viewer) },
    })
    await record(tx, viewer, [
      {
        subject: 'claim',
        subjectId: id,
        what: outcome === 'open' ? 'outcome opened again' : 'outcome recorded',
        before: { outcome: before },
        after: { outcome, ...(statement ? { settledBy: statement } : {}) },
        why: reasons,
      },
    ])
    return ok({ version: version + 1 })
  })
}

import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { tieInput } from '#domain/statement/input.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import { accept } from '../accept.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { newId } from '../id.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'
import { putState, stateOf } from './decide.ts'

/** Ties a statement to a claim, changes how it bears on it, or unties it (null). Tying a draft confirms it. */
export async function tie(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'statement.write', tieInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { statement, version, claim, value } = parsed.value
  return write(viewer, 'statement.write', async (tx) => {
    if (!(await tx.claim.findUnique({ where: { id: claim }, select: { id: true } }))) return missing
    return tieHeld(tx, viewer, { statement, version, claim, value })
  })
}

type Tie = { statement: string; version: number; claim: string; value: StanceValue | null }

/** The same inside a larger write. */
export async function tieHeld(
  tx: Tx,
  viewer: Viewer,
  { statement, version, claim, value }: Tie,
): Promise<Outcome<{ version: number }>> {
  if (!(await tx.statement.findUnique({ where: { id: statement }, select: { id: true } }))) return missing
  const head = await hold(tx, 'statement', statement)
  const current = await tx.stance.findFirst({
    where: { statementId: statement, claimId: claim, supersededById: null },
  })
  if (head.version !== version) return stale(head, { value }, { value: current?.value ?? null })
  const state = await stateOf(tx, statement)
  if (state === 'rejected') return invalid('statement', 'rejectedDraft')
  const from = current?.value ?? null
  const changes: [string, unknown, unknown][] = []
  if (state === 'open') changes.push(['state', 'open', 'confirmed'])
  if (from !== value) changes.push([`stance:${claim}`, from, value])
  if (changes.length === 0) return ok({ version })
  if (state === 'open') await putState(tx, viewer, statement, 'confirmed')
  if (from !== value) await putStance(tx, viewer, statement, claim, current?.id ?? null, value)
  await record(tx, viewer, [
    {
      subject: 'statement',
      subjectId: statement,
      what: value ? 'tied' : 'untied',
      before: Object.fromEntries(changes.map(([member, was]) => [member, was])),
      after: Object.fromEntries(changes.map(([member, , is]) => [member, is])),
    },
  ])
  return ok({ version: version + 1 })
}

/** Keeps a stance in the place of the one in force; the caller holds the statement and writes its history. */
export async function putStance(
  tx: Tx,
  viewer: Viewer,
  statementId: string,
  claimId: string,
  replaces: string | null,
  value: string | null,
): Promise<void> {
  const id = newId()
  // The old row first names its successor: only one row per pair may be in force.
  if (replaces) await tx.stance.update({ where: { id: replaces }, data: { supersededById: id } })
  await tx.stance.create({
    data: { id, statementId, claimId, value, byId: viewer.kind === 'person' ? viewer.id : null },
  })
}

/** The stances in force of a statement that is about to be replaced go over to what replaces it. @returns them by claim */
export async function moveStances(
  tx: Tx,
  viewer: Viewer,
  from: string,
  to: string[],
): Promise<Map<string, string>> {
  const stances = await tx.stance.findMany({
    where: { statementId: from, supersededById: null, value: { not: null } },
    take: 100,
  })
  for (const stance of stances) {
    await putStance(tx, viewer, from, stance.claimId, stance.id, null)
    for (const id of to) await putStance(tx, viewer, id, stance.claimId, null, stance.value)
  }
  return new Map(stances.map((stance) => [stance.claimId, stance.value as string]))
}

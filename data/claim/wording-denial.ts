import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { wordingDenialInput } from '#domain/claim/expectation-input.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { putStance } from '../statement/tie.ts'
import { hold, holdAll, stale } from '../subject.ts'
import { write } from '../write.ts'

/**
 * Says that a denial, with all that only repeats it, is of the claim's wording and not of the fact, or of the fact after
 * all. Of the wording it takes no side any more (its stance becomes a mention), so that it neither denies the claim nor
 * turns anybody's position. One write: nobody sees a part of it.
 */
export async function denyWording(viewer: Viewer, input: unknown): Promise<Outcome<null>> {
  const parsed = accept(viewer, 'statement.write', wordingDenialInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { claim, statements, of } = parsed.value
  return write(viewer, 'statement.write', async (tx) => {
    const ids = statements.map((statement) => statement.id)
    await holdAll(tx, 'statement', ids)
    const tied = { statementId: { in: ids }, claimId: claim }
    const stances = await tx.stance.findMany({
      where: { ...tied, supersededById: null, value: { not: null } },
    })
    const denials = await tx.wordingDenial.findMany({ where: tied, orderBy: { number: 'asc' } })
    const last = new Map(denials.map((denial) => [denial.statementId, denial]))
    for (const statement of statements) {
      const stance = stances.find(({ statementId }) => statementId === statement.id)
      const refused = stance ? await denyOne(tx, viewer, { claim, of, statement, stance, last }) : missing
      if (refused) return refused
    }
    return ok(null)
  })
}

type One = {
  claim: string
  of: 'the wording' | 'the fact'
  statement: { id: string; version: number }
  stance: { id: string; value: string | null }
  last: Map<string, { number: number; state: string }>
}

/** The same of one statement, which is held. @returns what stands against it */
async function denyOne(tx: Tx, viewer: Viewer, { claim, of, statement, stance, last }: One) {
  const [from, to] =
    of === 'the wording' ? (['denies', 'mentions'] as const) : (['mentions', 'denies'] as const)
  const head = await hold(tx, 'statement', statement.id)
  if (head.version !== statement.version) return stale(head, { of }, { value: stance.value })
  const denial = last.get(statement.id)
  const before = denial?.state ?? null
  if (stance.value !== from || (of === 'the fact' && before !== 'of the wording'))
    return invalid('form', 'noDenial')
  const byId = viewer.kind === 'person' ? viewer.id : null
  const state = `of ${of}`
  await tx.wordingDenial.create({
    data: { statementId: statement.id, claimId: claim, number: (denial?.number ?? 0) + 1, state, byId },
  })
  await putStance(tx, viewer, statement.id, claim, stance.id, to)
  await record(tx, viewer, [
    {
      subject: 'statement',
      subjectId: statement.id,
      what: of === 'the wording' ? 'denies the wording' : 'denies the fact',
      before: { [`stance:${claim}`]: from, [`denial:${claim}`]: before },
      after: { [`stance:${claim}`]: to, [`denial:${claim}`]: state },
    },
  ])
  return null
}

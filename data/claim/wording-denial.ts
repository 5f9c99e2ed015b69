import 'server-only'
import type { Viewer } from '#domain/access/viewer.ts'
import { wordingDenialInput } from '#domain/claim/expectation-input.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import { record } from '../history.ts'
import { putStance } from '../statement/tie.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'

/**
 * Says that a denial is of the claim's wording and not of the fact, or of the fact after all. Of the wording it takes no
 * side any more (its stance becomes a mention), so that it neither denies the claim nor turns anybody's position.
 */
export async function denyWording(viewer: Viewer, input: unknown): Promise<Outcome<{ version: number }>> {
  const parsed = accept(viewer, 'statement.write', wordingDenialInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { claim, statement, version, of } = parsed.value
  const [from, to] = of === 'the wording' ? ['denies', 'mentions'] : ['mentions', 'denies']
  return write(viewer, 'statement.write', async (tx) => {
    const head = await hold(tx, 'statement', statement)
    const stance = await tx.stance.findFirst({
      where: { statementId: statement, claimId: claim, supersededById: null, value: { not: null } },
    })
    if (!stance) return missing
    if (head.version !== version) return stale(head, { of }, { value: stance.value })
    const last = await tx.wordingDenial.findFirst({
      where: { statementId: statement, claimId: claim },
      orderBy: { number: 'desc' },
    })
    const before = last?.state ?? null
    if (stance.value !== from || (of === 'the fact' && before !== 'of the wording'))
      return invalid('form', 'noDenial')
    const byId = viewer.kind === 'person' ? viewer.id : null
    const state = `of ${of}`
    await tx.wordingDenial.create({
      data: { statementId: statement, claimId: claim, number: (last?.number ?? 0) + 1, state, byId },
    })
    await putStance(tx, viewer, statement, claim, stance.id, to!)
    await record(tx, viewer, [
      {
        subject: 'statement',
        subjectId: statement,
        what: of === 'the wording' ? 'denies the wording' : 'denies the fact',
        before: { [`stance:${claim}`]: from, [`denial:${claim}`]: before },
        after: { [`stance:${claim}`]: to, [`denial:${claim}`]: state },
      },
    ])
    return ok({ version: version + 1 })
  })
}

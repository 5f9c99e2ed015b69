import 'server-only'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import { differenceInput } from '#domain/figure/input.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import { record } from '../history.ts'
import { tieHeld } from '../statement/tie.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'
import { type FigureDone, linksOf } from './claims.ts'

/**
 * Says why two values of a figure differ; a null type opens the question again. An editor who finds a true conflict may
 * say in the same breath which statement denies the claim: it is stances, and nothing else, that make a claim disputed.
 */
export async function decideDifference(viewer: Viewer, input: unknown): Promise<Outcome<FigureDone>> {
  const parsed = accept(viewer, 'figure.write', differenceInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { figure, version, type, reasons, denies } = parsed.value
  const [a, b] = [parsed.value.a, parsed.value.b].sort() as [string, string]
  if (a === b) return invalid('form', 'sameValue')
  if (type === 'true conflict' && !reasons) return invalid('reasons', 'required')
  if (denies && type !== 'true conflict') return invalid('denies', 'noConflict')
  return write(viewer, 'figure.write', async (tx) => {
    const head = await hold(tx, 'figure', figure)
    const values = await tx.figureValue.findMany({
      where: { id: { in: [a, b] }, figureId: figure, corrections: { none: {} }, withdrawal: null },
      select: { id: true },
      take: 2,
    })
    if (values.length < 2) return missing
    const last = await tx.figureDifference.findFirst({ where: { a, b }, orderBy: { number: 'desc' } })
    const before = last?.type ?? null
    if (head.version !== version)
      return stale(head, { type, reasons }, { type: before, by: last?.byName ?? null })
    const links = await linksOf(tx, figure)
    if (denies && links.get(denies.claim)?.state !== 'linked') return missing
    const number = (last?.number ?? 0) + 1
    await tx.figureDifference.create({
      data: { figureId: figure, a, b, number, type, reasons, ...signature(viewer) },
    })
    await record(tx, viewer, [
      {
        subject: 'figure',
        subjectId: figure,
        what: type ? 'difference decided' : 'difference opened again',
        before: { [`difference:${a}|${b}`]: before },
        after: { [`difference:${a}|${b}`]: type },
        why: reasons || null,
      },
    ])
    if (denies) {
      const tied = await tieHeld(tx, viewer, { ...denies, value: 'denies' })
      if (tied.kind !== 'ok') return tied
    }
    return ok({ figure, version: version + 1, claims: [...links.keys()] })
  })
}

import 'server-only'
import { signature, type Viewer } from '#domain/access/viewer.ts'
import { valueCorrectionInput, valueWithdrawalInput } from '#domain/figure/input.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import type { Tx } from '../db.ts'
import { record } from '../history.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'
import { fits, putValue } from './add.ts'
import { type FigureDone, linksOf } from './claims.ts'
import { valueState } from './rows.ts'

const valueRow = (tx: Tx, figureId: string, id: string) =>
  tx.figureValue.findFirst({
    where: { id, figureId },
    include: { figure: { select: { unit: true } }, corrections: { take: 1 }, withdrawal: true },
  })

/** Corrects a value by a new row that names it; the old one stays. */
export async function correctValue(
  viewer: Viewer,
  input: unknown,
): Promise<Outcome<FigureDone & { value: string }>> {
  const parsed = accept(viewer, 'figure.write', valueCorrectionInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { figure, version, value: id, of: fields } = parsed.value
  return write(viewer, 'figure.write', async (tx) => {
    const head = await hold(tx, 'figure', figure)
    const old = await valueRow(tx, figure, id)
    if (!old) return missing
    if (head.version !== version) return stale(head, fields, valueState(old))
    if (old.corrections.length > 0 || old.withdrawal) return invalid('form', 'valueNotInForce')
    if (!fits(fields, old.figure.unit)) return invalid('unit', 'unitApart')
    const kept = await putValue(tx, viewer, figure, old.statementId, fields, id)
    await record(tx, viewer, [
      {
        subject: 'figure',
        subjectId: figure,
        what: 'value corrected',
        before: { [`value:${id}`]: valueState(old), [`value:${kept.id}`]: null },
        after: { [`value:${id}`]: null, [`value:${kept.id}`]: valueState(kept) },
      },
    ])
    const claims = [...(await linksOf(tx, figure)).keys()]
    return ok({ figure, version: version + 1, claims, value: kept.id })
  })
}

/** Takes a value back, with the reasons; it stays in the history. */
export async function withdrawValue(viewer: Viewer, input: unknown): Promise<Outcome<FigureDone>> {
  const parsed = accept(viewer, 'figure.write', valueWithdrawalInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { figure, version, value: id, reasons } = parsed.value
  return write(viewer, 'figure.write', async (tx) => {
    const head = await hold(tx, 'figure', figure)
    const old = await valueRow(tx, figure, id)
    if (!old) return missing
    if (head.version !== version) return stale(head, { reasons }, valueState(old))
    if (old.corrections.length > 0 || old.withdrawal) return invalid('form', 'valueNotInForce')
    await tx.figureValueWithdrawal.create({ data: { valueId: id, reasons, ...signature(viewer) } })
    await record(tx, viewer, [
      {
        subject: 'figure',
        subjectId: figure,
        what: 'value withdrawn',
        before: { [`value:${id}`]: valueState(old) },
        after: { [`value:${id}`]: null },
        why: reasons,
      },
    ])
    return ok({ figure, version: version + 1, claims: [...(await linksOf(tx, figure)).keys()] })
  })
}

import 'server-only'
import type { z } from 'zod'
import type { Viewer } from '#domain/access/viewer.ts'
import { valueInput } from '#domain/figure/input.ts'
import { comparable, unitOf } from '#domain/figure/unit.ts'
import { invalid, missing, type Outcome, ok } from '#domain/outcome.ts'
import { accept } from '../accept.ts'
import type { Tx } from '../db.ts'
import { type ChangeRow, record } from '../history.ts'
import { newId } from '../id.ts'
import { stateOf } from '../statement/decide.ts'
import { hold, stale } from '../subject.ts'
import { write } from '../write.ts'
import { type FigureDone, linksOf, putLink } from './claims.ts'
import { amountOf, valueState } from './rows.ts'

export type ValueFields = Pick<
  z.output<typeof valueInput>,
  'value' | 'to' | 'bound' | 'strict' | 'unit' | 'asOf' | 'scope' | 'definition'
>

/** Adds what a confirmed statement reports to a figure of a claim it is tied to; begins the figure when it is new. */
export async function addValue(
  viewer: Viewer,
  input: unknown,
): Promise<Outcome<FigureDone & { value: string }>> {
  const parsed = accept(viewer, 'figure.write', valueInput, input)
  if (parsed.kind !== 'ok') return parsed
  const { claim, figure: choice, begin: beginning, statement, ...fields } = parsed.value
  return write(viewer, 'figure.write', async (tx) => {
    if (!(await tx.claim.findUnique({ where: { id: claim }, select: { id: true } }))) return missing
    if (!(await bears(tx, statement, claim))) return invalid('statement', 'notTied')
    const begun = beginning && (await begin(tx, viewer, claim, beginning))
    if (begun === 'there') return invalid('begin.what', 'figureHere')
    const figure = choice?.id ?? begun?.id
    if (!figure) return missing
    const head = await hold(tx, 'figure', figure)
    const row = await tx.figure.findUnique({ where: { id: figure } })
    if (!row) return missing
    if (choice && head.version !== choice.version)
      return stale(head, { statement, ...fields }, await standing(tx, figure, statement))
    if (!fits(fields, row.unit)) return invalid('unit', 'unitApart')
    if (await there(tx, figure, statement, fields)) return invalid('value', 'valueHere')
    const links = await linksOf(tx, figure)
    const linking = links.get(claim)?.state !== 'linked'
    if (linking) await putLink(tx, viewer, figure, claim, 'linked')
    const kept = await putValue(tx, viewer, figure, statement, fields, null)
    const change: ChangeRow = {
      subject: 'figure',
      subjectId: figure,
      what: begun ? 'begun' : 'value added',
      before: begun ? null : { [`value:${kept.id}`]: null },
      after: {
        ...begun?.state,
        ...(linking ? { [`claim:${claim}`]: true } : {}),
        [`value:${kept.id}`]: valueState(kept),
      },
    }
    await record(tx, viewer, [change])
    const claims = [...new Set([...links.keys(), claim])]
    return ok({ figure, version: head.version + 1, claims, value: kept.id })
  })
}

/** Whether the statement is confirmed and tied to the claim, whatever side it takes. */
async function bears(tx: Tx, statementId: string, claimId: string): Promise<boolean> {
  const stance = await tx.stance.findFirst({ where: { statementId, claimId, supersededById: null } })
  return Boolean(stance?.value) && (await stateOf(tx, statementId)) === 'confirmed'
}

type Beginning = { what: string; scope: string | null; unit: string | null; language: string }

/** Begins a figure of a claim; one quantity, scope and unit is one figure. */
async function begin(tx: Tx, viewer: Viewer, claim: string, { what, scope, unit, language }: Beginning) {
  // two who begin the same figure at once take turns at the claim
  await hold(tx, 'claim', claim)
  const same = await tx.figure.findFirst({
    where: { what, scope, unit, claims: { some: { claimId: claim } } },
    select: { id: true },
  })
  if (same) return 'there'
  const id = newId()
  const state = { what, scope, unit, language }
  await tx.figure.create({ data: { id, ...state, byId: viewer.kind === 'person' ? viewer.id : null } })
  return { id, state }
}

/** Whether a value in this unit can stand beside those of the figure. */
export const fits = ({ unit }: Pick<ValueFields, 'unit'>, own: string | null): boolean =>
  unit === null || comparable(unitOf(unit), unitOf(own))

const inForce = { corrections: { none: {} }, withdrawal: null } as const

const standing = async (tx: Tx, figureId: string, statementId: string) =>
  (await tx.figureValue.findMany({ where: { figureId, statementId, ...inForce }, take: 50 })).map(valueState)

/** Whether the figure has this very value of this statement already. */
async function there(tx: Tx, figureId: string, statementId: string, fields: ValueFields): Promise<boolean> {
  const rows = await tx.figureValue.findMany({ where: { figureId, statementId, ...inForce }, take: 50 })
  return rows.some((row) => {
    const { value, to, bound, strict } = amountOf(row)
    const number = (text: string | null) => (text === null ? null : Number(text))
    return (
      bound === fields.bound &&
      strict === fields.strict &&
      row.unit === fields.unit &&
      number(value) === number(fields.value) &&
      number(to) === number(fields.to) &&
      (row.asOf?.toISOString() ?? null) === (fields.asOf?.from ?? null) &&
      row.scope === fields.scope
    )
  })
}

/** Keeps a value; the caller holds the figure and writes its history. */
export function putValue(
  tx: Tx,
  viewer: Viewer,
  figureId: string,
  statementId: string,
  { asOf, ...fields }: ValueFields,
  correctsId: string | null,
) {
  return tx.figureValue.create({
    data: {
      id: newId(),
      figureId,
      statementId,
      ...fields,
      asOf: asOf?.from ?? null,
      asOfTo: asOf?.to ?? null,
      asOfPrecision: asOf?.precision ?? null,
      correctsId,
      byId: viewer.kind === 'person' ? viewer.id : null,
    },
  })
}

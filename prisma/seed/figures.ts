import { addValue } from '../../data/figure/add.ts'
import { linkFigure } from '../../data/figure/claims.ts'
import type { Viewer } from '../../domain/access/viewer.ts'
import { claims, figures, stances } from '../cast.ts'
import { type Ids, known, must } from './ok.ts'

/**
 * The cast's figures with their values, each on a claim that its statement bears on.
 * @returns the figures by key, and the first value of each under "KEY value"
 */
export async function addFigures(viewer: Viewer, statements: Ids, worded: Ids): Promise<Ids> {
  const begun: Ids = new Map()
  const counts = new Set(claims.filter(({ kind }) => kind === 'figure').map(({ key }) => key))
  for (const { key, what, scope, unit, claim, values } of figures) {
    let version = 0
    for (const { statement, value, to, bound, asOf } of values) {
      const tied = stances.filter((one) => one.statement === statement && counts.has(one.claim))
      const on = tied.find((one) => one.claim === claim) ?? tied[0]
      if (!on) throw new Error(`${statement} bears on no claim of kind figure`)
      const id = begun.get(key)
      const done = await addValue(viewer, {
        claim: known(worded, on.claim),
        figure: id ? { id, version } : null,
        begin: id ? null : { what, scope, unit, language: 'en' },
        statement: known(statements, statement),
        value: String(value),
        to: to === undefined ? null : String(to),
        bound,
        strict: false,
        unit: null,
        asOf: { from: asOf, to: asOf, precision: 'instant' },
        scope: null,
        definition: null,
      })
      const made = must(done, `${statement} in ${key}`)
      begun.set(key, made.figure)
      if (!id) begun.set(`${key} value`, made.value)
      version = made.version
    }
    const link = { figure: known(begun, key), version, claim: known(worded, claim), linked: true }
    must(await linkFigure(viewer, link), `${key} on ${claim}`)
  }
  return begun
}

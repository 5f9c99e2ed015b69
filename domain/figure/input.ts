import { z } from 'zod'
import { timeRange } from '../claim/input.ts'
import { id, keepable, language, line, optionalLine, passage, version } from '../text.ts'
import { decimal } from './decimal.ts'
import { differenceTypes } from './difference.ts'

export const bounds = ['exact', 'at least', 'at most', 'about', 'range'] as const

/** Digits with a point, as they are kept; grouping is taken out, in whatever script the digits were typed. */
const number = keepable
  .trim()
  .min(1, 'required')
  .max(60, 'tooLong')
  .transform((text) =>
    text
      .replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
      .replace(/٫/g, '.')
      .replace(/[\s٬]|,(?=\d{3}(\D|$))/g, ''),
  )
  .refine((text) => decimal(text) !== null, 'number')

const shape = {
  value: number,
  to: number.nullable(),
  bound: z.enum(bounds, 'required'),
  /** "more than", "fewer than": without the number itself */
  strict: z.boolean(),
  unit: optionalLine(60),
  asOf: timeRange.nullable(),
  scope: optionalLine(300),
  definition: optionalLine(300),
}
/** What holds between the members of a value: a range has two ends in order, only bounds can leave themselves out. */
const whole = (
  given: { value: string; to: string | null; bound: string; strict: boolean },
  context: z.RefinementCtx,
) => {
  const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if ((given.bound === 'range') !== (given.to !== null)) add('to', 'required')
  else if (given.to !== null && Number(given.to) <= Number(given.value)) add('to', 'rangeOrder')
  if (given.strict && given.bound !== 'at least' && given.bound !== 'at most') add('bound', 'wrongShape')
}

/** Adds a value to a figure, or begins a figure with it: one of the two is given. */
export const valueInput = z
  .strictObject({
    claim: id,
    figure: z.strictObject({ id, version }).nullable(),
    begin: z
      .strictObject({ what: line(300), scope: optionalLine(300), unit: optionalLine(60), language })
      .nullable(),
    statement: id,
    ...shape,
  })
  .refine(({ figure, begin }) => (figure === null) !== (begin === null), {
    path: ['figure'],
    error: 'required',
  })
  .superRefine(whole)
export const valueCorrectionInput = z.strictObject({
  figure: id,
  version,
  value: id,
  of: z.strictObject(shape).superRefine(whole),
})
export const valueWithdrawalInput = z.strictObject({ figure: id, version, value: id, reasons: passage(2000) })
/** `denies`: the statement that denies the claim, where the editor says that the conflict is true. */
export const differenceInput = z.strictObject({
  figure: id,
  version,
  a: id,
  b: id,
  type: z.enum(differenceTypes, 'required').nullable(),
  reasons: keepable.trim().max(2000, 'tooLong'),
  denies: z.strictObject({ statement: id, version, claim: id }).nullable(),
})
export const figureClaimInput = z.strictObject({ figure: id, version, claim: id, linked: z.boolean() })

import { z } from 'zod'
import { sourceKinds } from '../source/view.ts'
import { id, language, line, optionalLine, passage, version } from '../text.ts'

/** A report is never longer; a book must be brought in by parts. Code points of text. */
export const MAX_TEXT = 1_000_000
/** What one capture may weigh, decoded. */
export const MAX_BYTES = 10 * 1024 * 1024

/** Kept in UTC, so that equal instants are equal texts. */
const instant = z.iso
  .datetime({ offset: true, message: 'time' })
  .transform((value) => new Date(value).toISOString())
const url = z
  .url({ protocol: /^https?$/, message: 'url' })
  .max(2000, 'tooLong')
  .or(z.literal(''))
  .nullish()
  .transform((value) => value || null)

export const pasteInput = z.strictObject({
  text: passage(MAX_TEXT * 2).refine((text) => text.length <= MAX_TEXT, 'textTooLong'),
})
export const linkInput = z.strictObject({ url: z.string().trim().min(1, 'required').max(2000, 'tooLong') })

export const reportKinds = ['article', 'post', 'wire item', 'transcript', 'document'] as const

/** What a person may set of a report's record. */
const record = {
  title: line(500),
  byline: z.array(line(200)).max(30, 'tooMany'),
  language,
  publishedAt: instant.nullable(),
  publishedPrecision: z.enum(['instant', 'day', 'month', 'year']),
  kind: z.enum(reportKinds, 'required'),
  url,
}

/** Either a source that is there, or one made on the spot. */
export const sourceChoice = z.union([
  z.strictObject({ id }),
  z.strictObject({ name: line(200), kind: z.enum(sourceKinds, 'required'), domain: optionalLine(253) }),
])

export const filingInput = z.strictObject({ unfiled: id, source: sourceChoice, ...record })
export type Filing = z.infer<typeof filingInput>

export const reportEditInput = z.strictObject({
  report: id,
  version,
  source: z.strictObject({ id }),
  ...record,
})

/** What waits to be filed is a later version of a report that is there. */
export const captureAgainInput = z.strictObject({ unfiled: id, report: id })

/** A report is to be looked at again now. */
export const lookInput = z.strictObject({ report: id })
/** Which two snapshots are compared, as an address names them. */
export const twoInput = z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) })

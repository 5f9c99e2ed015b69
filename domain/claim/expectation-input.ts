import { z } from 'zod'
import { id, passage, version } from '../text.ts'
import { outcomes } from './expectation.ts'
import { timeRange } from './input.ts'

/** Says when an expectation first falls due, or that it was moved. */
export const moveInput = z.strictObject({
  claim: id,
  version,
  due: timeRange,
  /** it fell due then from the beginning; only while nothing else is recorded */
  first: z.boolean(),
  /** the statement that says so, and when, where that is not when its report was published */
  statement: id.nullable(),
  announcedAt: z.iso.datetime({ offset: true, message: 'time' }).nullable(),
})
/** Records what became of an expectation, or opens it again. */
export const outcomeInput = z.strictObject({
  claim: id,
  version,
  outcome: z.enum(outcomes, 'required'),
  statement: id.nullable(),
  reasons: passage(2000),
})
/** Says that a denial is of the wording and not of the fact, or of the fact after all. */
export const wordingDenialInput = z.strictObject({
  claim: id,
  /** the denial and what only repeats it: all of them, or none */
  statements: z.array(z.strictObject({ id, version })).min(1).max(200),
  of: z.enum(['the wording', 'the fact']),
})

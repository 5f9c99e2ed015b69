import { z } from 'zod'
import { id, keepable, language, line, optionalLine, passage, version } from '../text.ts'
import { claimKinds } from './view.ts'

/** Kept in UTC, so that equal instants are equal texts. */
const instant = z.iso
  .datetime({ offset: true, message: 'time' })
  .transform((value) => new Date(value).toISOString())

/** A range of time as a person gives it; both ends, and how precisely they are known. */
export const timeRange = z
  .strictObject({
    from: instant,
    to: instant,
    precision: z.enum(['instant', 'day', 'month', 'year', 'range']),
  })
  .refine((range) => Date.parse(range.from) <= Date.parse(range.to), 'timeOrder')

const about = optionalLine(200)
const fields = {
  wording: line(600),
  kind: z.enum(claimKinds, 'required'),
  about,
  scope: optionalLine(300),
  language,
  happened: timeRange.nullable(),
}

export const storyChoice = z.union([
  z.strictObject({ id }),
  z.strictObject({ title: line(200), summary: keepable.max(2000, 'tooLong').default('') }),
])
export const claimEditInput = z.strictObject({ claim: id, version, ...fields })
export const newClaimFields = z.strictObject({ ...fields, story: storyChoice })
export const supersessionInput = z.strictObject({ claim: id, version, by: id.nullable() })
export const storyInput = z.strictObject({
  title: line(200),
  summary: keepable.max(2000, 'tooLong').default(''),
  language,
})
export const storyEditInput = z.strictObject({
  story: id,
  version,
  title: line(200),
  summary: keepable.max(2000, 'tooLong'),
  language,
})
export const publicationInput = z.strictObject({
  story: id,
  version,
  state: z.enum(['published', 'withdrawn']),
})
export const membershipInput = z.strictObject({ story: id, claim: id, member: z.boolean() })

/** A signed check names the evidence its signer saw, so that a change in between is shown before it is signed over. */
export const checkInput = z.strictObject({
  claim: id,
  /** the key of a verdict of the house's scale */
  verdict: z.string('required').min(1, 'required').max(60, 'required'),
  reasons: passage(10_000),
  /** the statements of the claim that the reasons name as [1], [2] … */
  citations: z
    .array(z.strictObject({ number: z.number().int().min(1).max(99), statement: id }))
    .max(99)
    .refine((all) => new Set(all.map(({ number }) => number)).size === all.length, 'wrongShape')
    .default([]),
  evidenceHash: z.string().regex(/^[0-9a-f]{64}$/),
  corrects: id.nullable(),
})
export const retractionInput = z.strictObject({ check: id, reasons: passage(10_000) })
export const originVerdictInput = z.strictObject({
  claim: id,
  a: z.string().min(3).max(200),
  b: z.string().min(3).max(200),
  /** null takes back what was held of the two */
  same: z.boolean().nullable(),
  version,
})
export const relianceDecisionInput = z.strictObject({
  reliance: id,
  version,
  /** found: nobody's word is in force again */
  state: z.enum(['found', 'confirmed', 'rejected']),
})
/** An answer to an open edge: on two origins, or on a reliance. */
export const edgeAnswerInput = z.union([relianceDecisionInput, originVerdictInput])
export type EdgeAnswer = z.input<typeof edgeAnswerInput>

/** A person has seen what they were told of, up to the newest that was on their screen. */
export const seenInput = z.strictObject({ until: instant })

/** A person wants to be told of a claim's moves, or of those of a story's claims, or no longer. */
export const followInput = z.union([
  z.strictObject({ claim: id, follow: z.boolean() }),
  z.strictObject({ story: id, follow: z.boolean() }),
])

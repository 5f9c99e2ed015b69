import { z } from 'zod'
import { newClaimFields, timeRange } from '../claim/input.ts'
import { id, line, optionalLine, passage, version } from '../text.ts'
import { stanceValues } from './view.ts'

const span = z
  .tuple([z.number().int().min(0), z.number().int().min(0)])
  .refine(([start, end]) => start < end, 'emptySpan')
const hop = z.strictObject({
  name: line(200),
  kind: z.enum(['person', 'body', 'unnamed', 'outlet', 'channel']),
  speaksFor: optionalLine(200),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'country')
    .nullish(),
  role: optionalLine(200),
  /** who it is, when the editor chose a known one; otherwise found by name or made when confirmed */
  actor: id.nullish(),
  source: id.nullish(),
})

/** What a statement rests on: another statement, or a report of a source that need not be in the record. */
const rested = z.union([
  z.strictObject({ kind: z.enum(['cites', 'reprints', 'same text']), statement: id }),
  z.strictObject({
    kind: z.enum(['cites', 'reprints', 'same text']),
    source: id,
    date: z.iso.date('date').nullable(),
  }),
])
export type RestedOn = z.infer<typeof rested>
/** What a person may say of a passage: all that the reader drafts. */
export const wording = z.strictObject({
  content: z.array(span).min(1, 'noPassage').max(20, 'tooMany'),
  cue: z.array(span).max(20, 'tooMany'),
  source: z.array(span).max(20, 'tooMany'),
  chain: z.array(hop).max(6, 'tooMany'),
  mode: z.enum(['quoted', 'paraphrased', 'partly quoted', 'narrated']),
  hedge: optionalLine(100),
  said: timeRange.nullable(),
  /** left out: every outlet of the chain is cited, on the day that the text names */
  restsOn: z.array(rested).max(20, 'tooMany').nullish(),
})
export type Wording = z.infer<typeof wording>

export const decisionInput = z.strictObject({
  statement: id,
  version,
  state: z.enum(['confirmed', 'rejected', 'open']),
})
/** One wording corrects a draft, two or more split it. */
export const correctionInput = z.strictObject({
  statement: id,
  version,
  wordings: z.array(wording).min(1).max(6, 'tooMany'),
})
/** Takes back the corrections of a statement; names the statement that was corrected. */
export const undoInput = z.strictObject({ statement: id, version })
export const additionInput = z.strictObject({ report: id, snapshot: z.number().int().min(1), wording })

/** Its source withdrew a statement, or that is taken back; either way with the reason. */
export const withdrawalInput = z.strictObject({
  statement: id,
  version,
  withdrawn: z.boolean(),
  reason: passage(2000),
})
/** A passage that a later snapshot words otherwise: keeps it in its new words, as a statement of that snapshot. */
export const rewordingInput = z.strictObject({ statement: id, version, snapshot: id })

/** Ties a statement to a claim; a null value unties it. */
export const tieInput = z.strictObject({
  statement: id,
  version,
  claim: id,
  value: z.enum(stanceValues).nullable(),
})
export const newClaimInput = z.strictObject({
  claim: newClaimFields,
  tie: z.strictObject({ statement: id, version, value: z.enum(stanceValues) }).nullable(),
})

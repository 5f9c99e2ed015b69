import { z } from 'zod'
import { id, line, passage } from '../text.ts'
import { mergeKinds } from './view.ts'

const why = passage(2000)
const pair = { kind: z.enum(mergeKinds), from: id, into: id }
/** What is to be one, and what it would do. */
export const mergePair = z.strictObject(pair)
export const mergeInput = z.strictObject({ ...pair, why })
const statements = z.array(id).min(1, 'nothingChosen').max(500, 'tooMany')
/** Some statements of a claim go to a new claim; some of an actor are said to be another's, one on record or new. */
export const splitWhat = z.union([
  z.strictObject({ kind: z.literal('claim'), from: id, statements, wording: line(600) }),
  z.strictObject({ kind: z.literal('actor'), from: id, statements, into: id }),
  z.strictObject({ kind: z.literal('actor'), from: id, statements, name: line(200) }),
])
export type SplitWhat = z.infer<typeof splitWhat>
export const splitInput = z.strictObject({ what: splitWhat, why })
export const undoInput = z.strictObject({ id })
/** An actor's names and ids elsewhere. */
export const actorEditInput = z.strictObject({
  actor: id,
  version: z.number().int().min(0),
  name: line(200),
  wikidata: z
    .string()
    .trim()
    .regex(/^Q[1-9]\d*$/, 'wikidata')
    .or(z.literal(''))
    .nullable()
    .transform((value) => value || null),
})

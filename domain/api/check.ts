import { z } from 'zod'
import { address, bounds, claimRef, id, instant, language, page, precision, self, text } from './parts.ts'

/** An editor's signed judgement of a claim. */
export const check = z.object({
  id,
  self,
  page,
  claim: claimRef,
  verdict: z.object({
    key: text.describe('The key of the verdict in the scale of the house.'),
    name: text.describe('As it was called when signed, in the language asked for.'),
    rating: z.int().min(1).max(5).nullable().describe('1 the worst, 5 the best; null places it nowhere.'),
  }),
  reasons: text,
  citations: z.array(
    z.object({
      number: z.int().positive(),
      statement: id,
      words: text,
      language,
      speaker: text.nullable(),
      report: z.object({
        id,
        title: text,
        language,
        source: text,
        publishedAt: instant.nullable(),
        publishedPrecision: precision,
        href: address,
      }),
    }),
  ),
  by: text,
  at: instant,
  approved: z
    .object({ by: text, at: instant })
    .nullable()
    .describe('By a second editor, where one was asked.'),
  evidence: z
    .object({ status: text, rule: z.int(), hash: text, affirms: bounds, denies: bounds })
    .describe('What the record said at the moment of signing.'),
  corrects: address.nullable(),
  correctedBy: address.nullable(),
  retraction: z.object({ reasons: text, by: text, at: instant }).nullable(),
})
export type CheckAnswer = z.infer<typeof check>

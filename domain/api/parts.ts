import { z } from 'zod'
import { claimKinds } from '../claim/view.ts'
import { grades } from '../source/view.ts'
import { stanceValues } from '../statement/view.ts'

// The shapes of answers. Each is what a client may rely on: members may be added in version 1, never taken away or
// given another meaning (docs/api/README.md). Names of members are the record's own, in English.

export const id = z.string().describe('Twelve letters and digits; never reused.')
export const address = z.url().describe('Absolute address.')
export const instant = z.iso.datetime().describe('ISO 8601 in UTC.')
export const language = z.string().describe('BCP 47 tag of the words beside it.')
export const text = z.string()
export const count = z.int().nonnegative()
/** Code points, not bytes and not UTF-16 units. */
export const span = z.tuple([count, count]).describe('First code point, and the one after the last.')
export const precision = z.enum(['instant', 'day', 'month', 'year', 'range'])

export const range = z
  .object({ from: instant, to: instant, precision })
  .describe('A time as precisely as it is known: what falls between the two.')
export const bounds = z
  .object({ least: count, most: count })
  .describe('Independent origins: some could be the same, so there are at least and at most so many.')

export const status = z
  .enum([
    'empty',
    'retracted',
    'superseded',
    'disputed',
    'denied',
    'on record',
    'confirmed',
    'corroborated',
    'possibly corroborated',
    'single source',
    'unverified',
  ])
  .describe('What the evidence adds up to under a numbered rule. Never a verdict: that is a check.')
export const statusPart = z.object({
  status,
  name: text.describe('The status in the language asked for.'),
  reason: text.describe('Why, as a sentence in the language asked for.'),
  reasonKey: text.describe('The reason as a word that does not change with the language.'),
  affirms: bounds,
  denies: bounds,
  reports: count,
  rule: z.int().positive(),
})

export const stance = z.enum(stanceValues)
export const claimKind = z.enum(claimKinds)
export const grade = z.enum(grades)

export const sourceRef = z.object({ id, name: text, href: address })
export const storyRef = z.object({ id, title: text, language, href: address })
export const claimRef = z.object({ id, wording: text, language, href: address })
export const reportRef = z.object({
  id,
  title: text,
  language,
  publishedAt: instant.nullable(),
  publishedPrecision: precision,
  source: sourceRef,
  href: address,
})
export const actorRef = z.object({ id, name: text })

export const hop = z
  .object({
    name: text,
    kind: z.enum(['person', 'body', 'unnamed', 'outlet', 'channel']),
    actor: id.nullable(),
    source: id.nullable(),
    speaksFor: text.nullable(),
    role: text.nullable(),
  })
  .describe('One hop of an attribution chain, outermost first; the last one first spoke.')

export const statement = z.object({
  id,
  words: text,
  language,
  mode: z.enum(['quoted', 'paraphrased', 'partly quoted', 'narrated']),
  hedge: text.nullable(),
  chain: z.array(hop),
  said: range.nullable(),
  anchor: z.object({ start: count, end: count }).describe('In the text of its snapshot, in code points.'),
  content: z.array(span).describe('The words themselves, in code points of the same text.'),
  snapshot: z.int().positive().describe('Number of the snapshot of its report.'),
  report: reportRef,
  withdrawn: z.boolean(),
  page: address,
})

export const asOf = z
  .object({ clock: z.enum(['known', 'had']), at: instant })
  .nullable()
  .describe('The moment the answer is of; null for now.')
export const hidden = count.describe(
  'Of a moment: statements that counted then and are not public today. They count in the status and are not shown.',
)
export const self = address.describe('This answer, as of now and in English.')
export const page = address.describe('The page for readers.')

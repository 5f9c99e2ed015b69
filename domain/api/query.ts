import { z } from 'zod'
import { sourceKinds } from '../source/view.ts'

// What may stand after the question mark. Anything else is refused by name: a filter that is misspelt and passed over
// would answer with more than was asked for.

const locale = z.enum(['en', 'ar', 'he']).default('en').describe('Language of names and reasons.')
const moment = z.string().min(1).max(40)
const language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 tag such as en or pt-BR')
const after = z
  .string()
  .max(400)
  .optional()
  .describe('Where a page begins: given by `next` of the one before, and of no meaning outside of it.')
const limit = (most: number, usual: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, `a number from 1 to ${most}`)
    .meta({ type: 'integer', minimum: 1, maximum: most, default: usual, pattern: undefined })
    .transform(Number)
    .pipe(z.int().min(1).max(most))
    .default(usual)
    .describe(`How many to a page, ${most} at most; ${usual} where it is left out.`)

const then = {
  known: moment
    .optional()
    .describe(
      'As it was publicly known: an ISO 8601 instant with offset, or a day, which is its end. Not with `had`.',
    ),
  had: moment.optional().describe('As this record had it: an instant or a day. Not with `known`.'),
}

export const oneQuery = z.strictObject({ locale })
export const thenQuery = z.strictObject({ locale, ...then })
export const storiesQuery = z.strictObject({
  locale,
  limit: limit(100, 50),
  after,
  language: language.optional().describe('Only stories worded in this language.'),
})
export const sourcesQuery = z.strictObject({
  locale,
  limit: limit(100, 50),
  after,
  kind: z.enum(sourceKinds).optional().describe('Only sources of this kind.'),
  language: language.optional().describe('Only sources that publish in this language.'),
})
export const statementsQuery = z.strictObject({ locale, limit: limit(100, 50), after })
export const timelineQuery = z.strictObject({
  locale,
  limit: limit(500, 200),
  after,
  ...then,
  kind: z.enum(['claim', 'statement']).optional().describe('Only entries of this kind.'),
  claim: z.string().max(40).optional().describe('Only entries of the claim with this id.'),
})

/**
 * The parameters of a request, parsed.
 * @returns or a sentence that names the first wrong one
 */
export function readQuery<T>(schema: z.ZodType<T>, given: URLSearchParams): { value: T } | { wrong: string } {
  const names = [...given.keys()]
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice) return { wrong: `The parameter ${quoted(twice)} is given twice.` }
  const parsed = schema.safeParse(Object.fromEntries(given))
  if (parsed.success) return { value: parsed.data }
  const [issue] = parsed.error.issues
  if (issue?.code === 'unrecognized_keys')
    return { wrong: `There is no parameter ${quoted(issue.keys[0] ?? '')} here.` }
  return { wrong: `The parameter ${quoted(String(issue?.path[0] ?? ''))} is wrong: ${issue?.message}.` }
}

const quoted = (name: string): string => JSON.stringify(name.slice(0, 40))

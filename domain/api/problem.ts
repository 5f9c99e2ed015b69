import { z } from 'zod'

/** Every way in which a request can fail: its status, its title and what to do. */
export const problems = {
  'bad-request': [400, 'The question is not understood', 'Mend the parameter that the detail names.'],
  'not-found': [
    404,
    'Nothing is kept at this address',
    'Check the id: what is not published looks the same.',
  ],
  'not-yet': [404, 'Not there yet at that moment', 'Ask for a later moment, or leave the moment out.'],
  'no-key': [401, 'A key is needed', 'Send a key of the desk as Authorization: Bearer KEY.'],
  'key-refused': [401, 'This key opens nothing', 'Make a new key in the desk.'],
  'not-in-scope': [403, 'The key may not do this', 'Make a key with this scope in the desk.'],
  'several-pages': [
    409,
    'The archive holds several pages',
    'Send it again with page=ADDRESS, one of those in `pages`.',
  ],
  'under-way': [
    409,
    'The same request is being done',
    'Send it again in as many seconds as Retry-After says.',
  ],
  'too-large': [413, 'This is more than one report can hold', 'Send only the part that is needed.'],
  'not-taken': [422, 'This cannot be taken', 'Mend what the detail names, and send it again.'],
  'name-used': [422, 'Another request had this Idempotency-Key', 'Name each request with a word of its own.'],
  'too-many': [429, 'Too many requests', 'Wait as many seconds as Retry-After says.'],
  unavailable: [503, 'The record cannot be read now', 'Try again in as many seconds as Retry-After says.'],
} as const satisfies Record<string, readonly [status: number, title: string, todo: string]>
export type ProblemKind = keyof typeof problems

/** An error as RFC 9457 has it. */
export const problem = z.object({
  type: z.url().describe('Says which kind of problem, and leads to what to do.'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What of this request it was, and what to do.'),
  reasons: z
    .array(z.object({ field: z.string(), reason: z.string() }))
    .optional()
    .describe('For programs: which field, and why as a word that does not change.'),
  pages: z
    .array(z.object({ url: z.string(), title: z.string().nullable(), at: z.string().nullable() }))
    .optional()
    .describe('The pages of an archive to choose from.'),
})
export type ProblemAnswer = z.infer<typeof problem>

/** @param detail what of this request it was; without it the kind's own advice stands alone */
export function problemAnswer(origin: string, kind: ProblemKind, detail?: string): ProblemAnswer {
  const [status, title, todo] = problems[kind]
  return {
    type: `${origin}/api/v1#${kind}`,
    title,
    status,
    detail: detail ? `${detail} ${todo}` : todo,
  }
}

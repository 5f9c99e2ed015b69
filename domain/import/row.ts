import { z } from 'zod'
import { reportKinds, sourceChoice } from '../report/input.ts'

const filing = z.strictObject({
  source: sourceChoice,
  title: z.string().optional(),
  byline: z.array(z.string()).optional(),
  language: z.string().optional(),
  publishedAt: z.string().nullable().optional(),
  publishedPrecision: z.enum(['instant', 'day', 'month', 'year']).optional(),
  kind: z.enum(reportKinds).optional(),
  url: z.string().nullable().optional(),
})
const id = z.union([z.string().max(200), z.number()]).optional()

/**
 * A line of an import: one report, as a link, a text, or the bytes of a file. With `file` it is filed, under what stands
 * there and, for the rest, under what was read of it; without, it waits for an editor.
 */
export const importRow = z.union([
  z.strictObject({ id, link: z.string().min(1).max(2000), file: filing.optional() }),
  z.strictObject({ id, text: z.string().min(1), file: filing.optional() }),
  z.strictObject({
    id,
    bytesBase64: z.base64().min(1),
    page: z.string().max(2000).optional(),
    file: filing.optional(),
  }),
])
export type ImportRow = z.infer<typeof importRow>

/** The first thing that is wrong with a row, by its own kind: a union would say only that it is none of three. */
export function importProblem(value: unknown): string {
  if (!value || typeof value !== 'object' || Array.isArray(value)) return 'not an object'
  const kinds = ['link', 'text', 'bytesBase64'].filter((name) => name in value)
  if (kinds.length !== 1) return 'give one of "link", "text" and "bytesBase64"'
  const at = ['link', 'text', 'bytesBase64'].indexOf(kinds[0]!)
  const issues = importRow.options[at]!.safeParse(value).error?.issues ?? []
  return issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'row'}: ${message}`)
    .join('; ')
}

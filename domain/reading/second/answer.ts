import { z } from 'zod'
import { MOST_PROPOSALS } from './prompt.ts'

const copied = (max: number) => z.string().trim().min(1).max(max)
const kind = z.enum(['person', 'body', 'unnamed', 'outlet', 'channel'])

/** One proposed statement: nothing but words that must stand in the text, and closed lists. What is more is dropped. */
const proposal = z.object({
  content: z.array(copied(5000)).min(1).max(8),
  cue: z.array(copied(200)).max(4).default([]),
  speaker: z.object({ words: copied(200), name: copied(200), kind }).nullish(),
  through: z
    .array(z.object({ name: copied(200), kind }))
    .max(3)
    .default([]),
  mode: z.enum(['quoted', 'paraphrased', 'partly quoted']),
  hedge: copied(60).nullish(),
})

const answer = z.object({ statements: z.array(z.unknown()) })

export type Proposal = z.infer<typeof proposal>

/**
 * The proposals in an answer, each null where it has another shape or is one too many. Null for an answer that is none: not JSON, or JSON
 * of another shape. A fence round the JSON, as many models write it, is no fault.
 */
export function proposalsIn(text: string): (Proposal | null)[] | null {
  const parsed = answer.safeParse(json(unfenced(text.trim())))
  if (!parsed.success) return null
  return parsed.data.statements.map((one, at) =>
    at < MOST_PROPOSALS ? (proposal.safeParse(one).data ?? null) : null,
  )
}

function unfenced(text: string): string {
  const fenced = text.startsWith('```') && text.endsWith('```') && text.includes('\n')
  return fenced ? text.slice(text.indexOf('\n'), -3) : text
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // the model's fault, not ours: it is told as an answer of no shape
    return undefined
  }
}

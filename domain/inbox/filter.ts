import { z } from 'zod'
import { id } from '../text.ts'
import { inboxKinds } from './kinds.ts'
import type { InboxRow } from './view.ts'

/** What of the list is shown; it stands in the address, and what is left out is not narrowed by. */
export const inboxFilter = z.object({
  kind: z.enum(inboxKinds).optional().catch(undefined),
  /** a story's id, or "none" */
  story: z
    .union([id, z.literal('none')])
    .optional()
    .catch(undefined),
  source: id.optional().catch(undefined),
  language: z
    .string()
    .regex(/^[A-Za-z-]{2,20}$/)
    .optional()
    .catch(undefined),
  who: z.enum(['me', 'nobody']).optional().catch(undefined),
  /** nothing for what is in the list */
  rest: z.enum(['snoozed', 'aside']).optional().catch(undefined),
})
export type InboxFilter = z.infer<typeof inboxFilter>

/** The filter of an address: anything unknown in it narrows nothing. */
export const filterOf = (query: Record<string, unknown>): InboxFilter =>
  Object.fromEntries(Object.entries(inboxFilter.parse(query)).filter(([, value]) => value !== undefined))

/** A filter as the part of an address behind "?". */
export const queryOf = (filter: InboxFilter): string =>
  new URLSearchParams(filter as Record<string, string>).toString()

/** Whether a row fits all of a filter but its `rest`. */
export function fits(row: InboxRow, filter: InboxFilter, me: string | null): boolean {
  return (
    (!filter.kind || row.kind === filter.kind) &&
    (!filter.story || (row.story ?? 'none') === filter.story) &&
    (!filter.source || row.source === filter.source) &&
    (!filter.language || row.language === filter.language) &&
    (!filter.who || (filter.who === 'me' ? row.assigned === me : row.assigned === null))
  )
}

/** How many are shown, and where the others are: together all that waits. */
export type Tally = { shown: number; hidden: number; snoozed: number; aside: number }

/**
 * The rows that a filter shows, in the order given, and the count of those it does not: nothing is left out silently.
 * `hidden` counts open rows that a filter leaves out; `snoozed` and `aside` count all that are.
 */
export function narrowed(
  rows: readonly InboxRow[],
  filter: InboxFilter,
  me: string | null,
): { shown: InboxRow[]; tally: Tally } {
  const shown: InboxRow[] = []
  const tally = { shown: 0, hidden: 0, snoozed: 0, aside: 0 }
  const wanted = filter.rest ?? 'open'
  for (const row of rows) {
    const isShown = row.rest === wanted && fits(row, filter, me)
    if (isShown) shown.push(row)
    else if (row.rest === 'open') tally.hidden++
    if (row.rest !== 'open') tally[row.rest]++
  }
  tally.shown = shown.length
  return { shown, tally }
}

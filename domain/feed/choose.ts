import { z } from 'zod'
import { type FeedLine, type Health, healths } from './view.ts'

/** How feeds may do that are in a list, those first that want somebody. A removed one is in none. */
export const listed = ['failing', 'silent', 'gone', 'not asked yet', 'paused', 'well'] as const

const asked = z.object({
  how: z.enum(healths).optional().catch(undefined),
  find: z.string().trim().max(200).optional().catch(undefined),
})
export type Choice = z.output<typeof asked>

/** What an address of the list asks for; what it says wrongly it does not say. */
export const choiceIn = (query: Record<string, unknown>): Choice => asked.parse(query)

/** How many feeds do how. */
export function countsOf(feeds: readonly FeedLine[]): Partial<Record<Health, number>> {
  const counts: Partial<Record<Health, number>> = {}
  for (const { health } of feeds) counts[health] = (counts[health] ?? 0) + 1
  return counts
}

/** The feeds that are asked for: by how they do, and by words of title, address or source. Their order stays. */
export function chosenOf(feeds: readonly FeedLine[], { how, find }: Choice): FeedLine[] {
  const words = plain(find ?? '')
    .split(/\s+/)
    .filter(Boolean)
  return feeds.filter((feed) => {
    if (how && feed.health !== how) return false
    const text = plain(`${feed.title ?? ''} ${feed.url} ${feed.source?.name ?? ''}`)
    return words.every((word) => text.includes(word))
  })
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase()

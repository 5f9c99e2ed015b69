import 'server-only'
import { search } from '#data/search/find.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import type { Results } from '#domain/search/view.ts'

export type SearchQuery = { q?: string | string[]; after?: string | string[] }

/** What an address asks for. */
export const asked = ({ q, after }: SearchQuery) => ({
  typed: typeof q === 'string' ? q : '',
  after: typeof after === 'string' && after ? after : undefined,
})

/** Results for a page; null where nothing was typed yet. What goes wrong is said by the page of errors, and logged. */
export async function resultsFor(
  viewer: Viewer,
  typed: string,
  after: string | undefined,
): Promise<Results | null> {
  if (!typed.trim()) return null
  const outcome = await search(viewer, typed, after)
  return outcome.kind === 'ok' ? outcome.value : null
}

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

/** Results for a page; null where the search did not get through, which the page says beside what was typed. */
export async function resultsFor(
  viewer: Viewer,
  typed: string,
  after: string | undefined,
): Promise<Results | null> {
  try {
    const outcome = await search(viewer, typed, after)
    return outcome.kind === 'ok' ? outcome.value : null
  } catch (error) {
    console.error('search did not get through:', error)
    return null
  }
}

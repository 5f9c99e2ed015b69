import type { Page } from '../reading/types.ts'
import { folded } from '../statement/later-text.ts'

/**
 * The headline that a page shows beside the one that its report had. A site tells networks and search engines others, and
 * tries several; as long as the old one stands over the text for readers, the report has it.
 */
export function headlineBeside(page: Pick<Page, 'title' | 'around'>, before: string | null): string | null {
  if (before === null || page.title === null) return page.title
  const old = plain(before)
  return page.around?.headings.some((heading) => plain(heading) === old) ? before : page.title
}

/** Words alone: capitals and marks make no other headline. */
export const plain = (title: string): string =>
  (
    folded(title)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')

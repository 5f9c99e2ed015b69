import type { Page } from '../reading/types.ts'
import { folded } from '../statement/later-text.ts'

/**
 * The headline that a page shows beside the one that its report had. A site tells networks and search engines others, and
 * tries several; as long as the old one stands over the text for readers, the report has it.
 * @param swinging headlines that were told to take turns there
 */
export function headlineBeside(
  page: Pick<Page, 'title' | 'around'>,
  before: string | null,
  swinging: readonly string[] = [],
): string | null {
  if (before === null || page.title === null) return page.title
  const old = plain(before)
  // between two that take turns there is nothing new to tell
  const now = plain(page.title)
  if (swinging.some((one) => plain(one) === now)) return before
  return page.around?.headings.some((heading) => plain(heading) === old) ? before : page.title
}

/** Words alone: capitals and marks make no other headline. */
export const plain = (title: string): string =>
  (
    folded(title)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ')

/** What is being done with what was brought in, in this order; only links are fetched. */
export const steps = ['fetching', 'reading', 'keeping'] as const
export type Step = (typeof steps)[number]

/** By which way bytes came in. */
export const ways = ['paste', 'file', 'link', 'feed', 'mail', 'import'] as const
export type Way = (typeof ways)[number]

/** Something brought in that waits to be filed. */
export type WaitingLine = {
  id: string
  /** as it was read; null where none was found */
  title: string | null
  language: string | null
  way: Way
  url: string | null
  at: string
  byName: string | null
}

import type { ReadInput, ReadOutcome } from './read-in-worker.ts'

/**
 * A long reading crosses between processes in parts, each asked for when the one before has been taken in: unpacking
 * 50,000 statements at once would hold the receiving thread for far over 100 ms (promise I3).
 */
export type Part =
  | { head: ReadOutcome }
  | { half: 'page' | 'reading'; list: string; items: unknown[] }
  | 'end'

export type Request = ReadInput | 'more'

const itemsInPart = 1000

/** The outcome with its lists emptied, then the lists in slices. */
export function* partsOf(outcome: ReadOutcome): Generator<Part> {
  if ('error' in outcome) {
    yield { head: outcome }
    return
  }
  const { page, reading, ...short } = outcome
  yield { head: { ...short, page: emptied(page), reading: emptied(reading) } }
  for (const half of ['page', 'reading'] as const) {
    for (const [list, items] of listsOf(outcome[half])) {
      for (let from = 0; from < items.length; from += itemsInPart) {
        yield { half, list, items: items.slice(from, from + itemsInPart) }
      }
    }
  }
}

/** The receiving side: puts a part where it belongs and gives back the outcome so far. */
export function addPart(outcome: ReadOutcome | undefined, part: Exclude<Part, 'end'>): ReadOutcome {
  if ('head' in part) return part.head
  if (!outcome || 'error' in outcome) throw new Error('a part came before its head')
  const [, items] = listsOf(outcome[part.half]).find(([list]) => list === part.list) ?? []
  items?.push(...part.items)
  return outcome
}

const listsOf = (whole: object): [list: string, items: unknown[]][] =>
  Object.entries(whole).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))

const emptied = <Whole extends object>(whole: Whole): Whole => ({
  ...whole,
  ...Object.fromEntries(listsOf(whole).map(([list]) => [list, []])),
})

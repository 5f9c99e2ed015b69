import type { HopView } from '#domain/statement/view.ts'

/** What the rows of a timeline say, from one of them on; `stamp` tells of which timeline they are rows. */
export type WordsBlock = {
  stamp: string
  from: number
  rows: { id: string; report: string; words: string; language: string; speaker: HopView | null }[]
}

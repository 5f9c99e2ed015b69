import type { TimelineColumns } from '#domain/timeline/columns.ts'
import type { TimelineEntry } from '#domain/timeline/view.ts'
import type { Chosen } from './scene/choice.ts'
import type { Model } from './scene/model.ts'

/** What a page shows of a timeline: all of it drawn, and a part of its list. */
export type TimelineShown = {
  id: string
  title: string
  summary: string
  language: string
  hidden: number
  stamp: string
  columns: TimelineColumns
  model: Model
  all: Chosen
  /** ids of statements by row */
  statementIds: string[]
  list: {
    entries: TimelineEntry[]
    /** how many come before, and how many there are in all */
    start: number
    total: number
    /** the places where the part before and the one after begin: '' is the beginning, null where there is none */
    before: string | null
    after: string | null
    placeOfRow: (row: number) => string
  }
}

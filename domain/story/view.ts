import type { ClaimLine } from '../claim/view.ts'
import type { TimelineEntry } from '../timeline/view.ts'

export type StoryLine = {
  id: string
  title: string
  summary: string
  language: string
  claimCount: number
  reportCount: number
  /** newest publication among the reports that bear on it */
  latestAt: string | null
  published: boolean
}

export type StoryView = StoryLine & {
  version: number
  claims: ClaimLine[]
  timeline: TimelineEntry[]
  /** statements of a long story that its timeline does not have here: the oldest */
  earlier?: number
  sources: { id: string; name: string; reports: number }[]
  /** of a moment: how many statements counted then and are not public today, so that they are left out here */
  hidden?: number
}

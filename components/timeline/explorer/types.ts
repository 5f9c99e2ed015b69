import type { Clock } from '#domain/history/moment.ts'
import type { Locale } from '#messages/locales.ts'
import type { ExplorerWords } from '../explorer-words.ts'

/** What the page tells the explorer of the timeline it stands on. */
export type ExplorerProps = {
  locale: Locale
  /** IANA id */
  zone: string
  story: string
  /** the page without a language: "/stories/x/timeline" or that of a moment */
  home: string
  stamp: string
  /** lanes of words above and below, as the drawing in the document has them, and its height */
  room: { above: number; below: number }
  height: number
  moment: { at: string; clock: Clock } | null
  words: ExplorerWords
}

/** The cue phrases one language needs for reading expectations; phrases are split at bars, all in lower case. */
export type ExpectationWords = {
  /** BCP 47 primary tag */
  language: string
  /** where the lists come from */
  origin: string
  /** joined prefixes a cue's first word may carry */
  prefixes: string[]
  /** phrases that announce something by themselves ("is expected to") */
  announcing: string
  /** phrases that do so only when the clause names a time that is still to come ("will") */
  timed: string
  /** phrases that report a delay */
  moved: string
  /** phrases that do so only when the clause names the new time ("moved to") */
  movedTimed: string
  /** words right after a cue that undo it ("pushed back against", "due to the") */
  undone: Record<string, string>
  /** words that stand right before the new time of something moved */
  until: string
  /** true when the new time may stand before the verb that moves it ("wurde auf Freitag verschoben") */
  verbLast?: boolean
  /** words that begin a new clause after a comma */
  clauses: string
}

import { arabic } from './ar/cues.ts'
import type { CueWords } from './cue-words.ts'
import { hebrew } from './he/cues.ts'

/** Languages that are read from word lists alone; a further language is one more file and one more line here. */
const LISTS: Record<string, CueWords> = { ar: arabic, he: hebrew, iw: hebrew }

/** The word lists for a BCP 47 language, or undefined when there are none yet. */
export function cuesOf(language: string): CueWords | undefined {
  return LISTS[language.toLowerCase().split('-')[0]!]
}

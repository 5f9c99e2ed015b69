import { arabic } from './ar/cues.ts'
import { type CueWords, compile } from './cue-words.ts'
import { german } from './de/cues.ts'
import { spanish } from './es/cues.ts'
import { french } from './fr/cues.ts'
import { hebrew } from './he/cues.ts'

/** Languages that are read from word lists alone; a further language is one more file and one more line here. */
const LISTS = new Map([arabic, hebrew, french, spanish, german].map((lists) => [lists.language, lists]))
const COMPILED = new Map<string, CueWords>()

/** The word lists for a BCP 47 language, or undefined when there are none yet. */
export function cuesOf(language: string): CueWords | undefined {
  const primary = language.toLowerCase().split('-')[0]!.replace('iw', 'he')
  const lists = LISTS.get(primary)
  if (lists && !COMPILED.has(primary)) COMPILED.set(primary, compile(lists))
  return COMPILED.get(primary)
}

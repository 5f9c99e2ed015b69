import { arabic } from './ar.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { hebrew } from './he.ts'
import type { ExpectationWords } from './types.ts'

/** A cue phrase, what it does, and the words after it that undo it. */
export type Cue = {
  words: string[]
  kind: 'announcing' | 'timed' | 'moved' | 'movedTimed'
  undone: Set<string>
}
export type Cues = {
  words: ExpectationWords
  byFirst: Map<string, Cue[]>
  until: Set<string>
  clauses: Set<string>
}

const list = (text: string | undefined) => new Set((text ?? '').split(' ').filter(Boolean))

function build(words: ExpectationWords): Cues {
  const byFirst = new Map<string, Cue[]>()
  for (const kind of ['announcing', 'timed', 'moved', 'movedTimed'] as const) {
    for (const phrase of words[kind].split('|').filter(Boolean)) {
      const parts = phrase === "'ll" ? ["'", 'll'] : phrase.split(' ')
      const known = byFirst.get(parts[0]!) ?? []
      byFirst.set(parts[0]!, [...known, { words: parts, kind, undone: list(words.undone[phrase]) }])
    }
  }
  for (const cues of byFirst.values()) cues.sort((a, b) => b.words.length - a.words.length)
  return { words, byFirst, until: list(words.until), clauses: list(words.clauses) }
}

const CUES = new Map(
  [english, arabic, hebrew, french, spanish, german].map((words) => [words.language, build(words)]),
)

/** The cues for a language tag; English where the language has none yet. */
export function cuesOf(language: string | undefined): Cues {
  return CUES.get((language ?? 'en').toLowerCase().split('-')[0]!) ?? CUES.get('en')!
}

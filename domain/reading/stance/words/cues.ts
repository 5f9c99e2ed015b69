import { detectLanguage } from '../../language/detect-language.ts'
import { arabic } from './ar.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { hebrew } from './he.ts'
import type { StanceWords } from './types.ts'

export type CueKind =
  | 'declines'
  | 'negations'
  | 'denials'
  | 'neutral'
  | 'conditions'
  | 'conditionsIfNegated'
  | 'questions'
  | 'affirmations'
export type StanceCue = { words: string[]; kind: CueKind }
export type StanceCues = { words: StanceWords; byFirst: Map<string, StanceCue[]>; stops: Set<string> }

/** When phrases tie in length, the kind named first wins. */
const ORDER: CueKind[] = [
  'declines',
  'neutral',
  'questions',
  'conditions',
  'denials',
  'negations',
  'conditionsIfNegated',
  'affirmations',
]

function build(words: StanceWords): StanceCues {
  const byFirst = new Map<string, StanceCue[]>()
  for (const kind of ORDER) {
    for (const phrase of words[kind].split('|')) {
      const parts = phrase.trim().split(' ')
      byFirst.set(parts[0]!, [...(byFirst.get(parts[0]!) ?? []), { words: parts, kind }])
    }
  }
  for (const cues of byFirst.values()) cues.sort((a, b) => b.words.length - a.words.length)
  return { words, byFirst, stops: new Set(words.stops.split(' ')) }
}

const ENGLISH = build(english)
const ARABIC = build(arabic)
const HEBREW = build(hebrew)
const LATIN = new Map([french, spanish, german].map((words) => [words.language, build(words)]))

const KNOWN = 2000
const known = new Map<string, StanceCues>()

/**
 * The cues for a text, chosen by its script and its language: a stance has to be read without being told either. The
 * language of a text is found once: a statement is set beside many claims, and a claim beside many statements.
 */
export function stanceCues(text: string): StanceCues {
  let found = known.get(text)
  if (!found) {
    found = cuesOf(text)
    if (known.size >= KNOWN) known.clear()
    known.set(text, found)
  }
  return found
}

function cuesOf(text: string): StanceCues {
  if (/[\u0590-\u05ff]/.test(text)) return HEBREW
  if (/[\u0600-\u06ff]/.test(text)) return ARABIC
  return LATIN.get(detectLanguage(text)) ?? ENGLISH
}

import type { CueKind, StanceCue, StanceCues } from './words/cues.ts'

/** A cue as found in a text, with the place of its first word among the words. */
export type FoundCue = { kind: CueKind; cue: string; at: number }

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}]+)*/gu

/** Words in lower case with straight apostrophes. */
export const wordsOf = (text: string): string[] =>
  [...text.toLowerCase().matchAll(WORD)].map(([word]) => word.replaceAll('’', "'"))

function longest(words: string[], at: number, candidates: StanceCue[]): StanceCue | null {
  for (const cue of candidates)
    if (cue.words.every((part, index) => index === 0 || words[at + index] === part)) return cue
  return null
}

/** Finds the cue phrases in a list of words, left to right, the longest at each place. */
export function readCues(words: string[], cues: StanceCues): FoundCue[] {
  const found: FoundCue[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    const prefix = cues.words.prefixes.find(
      (letter) => word.startsWith(letter) && cues.byFirst.has(word.slice(letter.length)),
    )
    const direct =
      cues.byFirst.get(word) ?? (prefix ? cues.byFirst.get(word.slice(prefix.length)) : undefined)
    const cue = direct ? longest(words, at, direct) : null
    if (!cue) continue
    found.push({ kind: cue.kind, cue: cue.words.join(' '), at })
    at += cue.words.length - 1
  }
  return found
}

const isTurn = ({ kind }: FoundCue) => kind === 'negations' || kind === 'denials'

/** The cues that turn a proposition round; two of them cancel out, except a doubled negator ("neither … nor"). */
export function turns(found: FoundCue[]): FoundCue[] {
  return found.filter(
    (cue, index) => isTurn(cue) && !(cue.cue === 'nor' && found.slice(0, index).some(isTurn)),
  )
}

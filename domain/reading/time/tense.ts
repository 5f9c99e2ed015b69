import { endsSentence, entry, type Line, token } from './line.ts'

const REACH = 14

/** The way a verb near a token points: what was done, or what is to come. */
export type Tense = 'past' | 'future' | null

function cueAt(line: Line, at: number): Tense {
  const found = entry(line, at)
  const { word, kind } = token(line, at)
  if (kind !== 'word') return null
  if (found.future || (found.futureIfTo && entry(line, at + 1).intent)) return 'future'
  // "won't" comes as three tokens.
  if (word === 'won' && token(line, at + 2).word === 't') return 'future'
  if (found.past) return 'past'
  const { language } = line.lexicon.words
  if (language === 'en') {
    if (word === 'be' && token(line, at - 1).word === 'to') return 'future'
    if (word === 'to' && /^(?:is|are)$/.test(token(line, at - 1).word)) return 'future'
    if (word.length > 4 && word.endsWith('ed')) return token(line, at - 1).word === 'be' ? null : 'past'
  }
  // Arabic joins its future mark to the verb: سيجتمع, ستعقد.
  if (language === 'ar' && word.length > 4 && /^س[يتن]/.test(word)) return 'future'
  return null
}

/**
 * Looks for the nearest verb cue before the time in its sentence, then after it.
 * @param from first token of the time @param to the token after its last
 */
export function tenseNear(line: Line, from: number, to: number): Tense {
  if (entry(line, from - 1).deadline && !endsSentence(line, from - 2)) return 'future'
  const { deadlinePrefix } = line.lexicon.words
  if (deadlinePrefix && token(line, from).word.startsWith(deadlinePrefix)) return 'future'
  for (let at = from - 1; at >= Math.max(0, from - REACH) && !endsSentence(line, at); at--) {
    const cue = cueAt(line, at)
    if (cue) return cue
  }
  for (let at = to; at < Math.min(line.tokens.length, to + REACH) && !endsSentence(line, at); at++) {
    const cue = cueAt(line, at)
    if (cue) return cue
  }
  return null
}

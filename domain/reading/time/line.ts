import type { Anchor } from './anchor.ts'
import type { Day } from './calendar.ts'
import { type Token, tokenize } from './tokens.ts'
import { type Entry, type Lexicon, look, NOTHING, type Phrase } from './words/lexicon.ts'

/** A text as the rules see it: its tokens, what each can be, and what the values are read against. */
export type Line = {
  tokens: readonly Token[]
  entries: Entry[]
  lexicon: Lexicon
  anchor: Anchor | null
  /** the last day the text itself named and where, for "the next day"; moves on while reading */
  focus: { day: Day; at: number } | null
}
/** What a rule found: token indexes, `to` exclusive. */
export type Match = {
  from: number
  to: number
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  value: string
  /** days of a span that ends or begins at the anchor, when the value itself cannot say it */
  days?: [from: Day, to: Day]
  /** true when the text gives the clock time in UTC */
  utc?: boolean
}
export type Rule = (line: Line, at: number) => Match | null

const BREAK: Token = { kind: 'break', raw: '', word: '', start: -1, end: -1 }

/** Prepares a text for the rules. */
export function prepare(text: string, lexicon: Lexicon, anchor: Anchor | null): Line {
  const tokens = tokenize(text)
  const entries = tokens.map((token) => (token.kind === 'word' ? look(lexicon, token.word) : NOTHING))
  return { tokens, entries, lexicon, anchor, focus: null }
}

/** The token at an index, or a break where the text ends. */
export const token = (line: Line, at: number): Token => line.tokens[at] ?? BREAK
/** What the token at an index can be. */
export const entry = (line: Line, at: number): Entry => line.entries[at] ?? NOTHING
/** True when no white space stands between a token and the one before it. */
export const glued = (line: Line, at: number) => token(line, at).start === token(line, at - 1).end
/** True when the token is this word or mark. */
export const isWord = (line: Line, at: number, word: string) => token(line, at).word === word
/** True when a word starts with a capital letter. */
export function isCapital(line: Line, at: number): boolean {
  const { raw } = token(line, at)
  return raw !== '' && raw[0] !== raw[0]!.toLowerCase()
}
/** The whole number a number token holds, or null. */
export function integer(line: Line, at: number): number | null {
  const { kind, word } = token(line, at)
  return kind === 'number' && word.length <= 9 && /^\d+$/.test(word) ? Number(word) : null
}

const ENDS = new Set(['.', '!', '?', ';', '؟'])
/** True when a token ends a sentence or a paragraph. */
export function endsSentence(line: Line, at: number): boolean {
  const { kind, word } = token(line, at)
  return kind === 'break' || (kind === 'mark' && ENDS.has(word))
}

/** The day the same sentence named before this token, else the day of publication, else null. */
export function dayHere(line: Line, at: number): Day | null {
  const { focus, anchor } = line
  if (focus && at - focus.at < 30) {
    let back = at - 1
    while (back > focus.at && !endsSentence(line, back)) back--
    if (back <= focus.at) return focus.day
  }
  return anchor?.day ?? null
}

/** The phrase of one kind that begins at a token; gives the token after it. */
export function phraseAt(line: Line, at: number, kind: Phrase['kind']): { to: number; value: string } | null {
  for (const phrase of line.lexicon.phrases.get(token(line, at).word) ?? []) {
    if (phrase.kind !== kind) continue
    if (phrase.words.every((word, index) => isWord(line, at + index, word)))
      return { to: at + phrase.words.length, value: phrase.value }
  }
  return null
}

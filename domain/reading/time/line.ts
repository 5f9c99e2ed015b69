import type { Anchor } from './anchor.ts'
import type { Day } from './calendar.ts'
import { type Token, tokenize } from './tokens.ts'
import { type Entry, type Lexicon, look } from './words/lexicon.ts'

/** A text as the rules see it: its tokens, what each can be, and what the values are read against. */
export type Line = {
  tokens: Token[]
  entries: Entry[]
  lexicon: Lexicon
  anchor: Anchor | null
  /** the last day the text itself named, for "the next day"; moves on while reading */
  focus: Day | null
}
/** What a rule found: token indexes, `to` exclusive. */
export type Match = {
  from: number
  to: number
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  value: string
  /** days of a span that ends or begins at the anchor, when the value itself cannot say it */
  days?: [from: Day, to: Day]
}
export type Rule = (line: Line, at: number) => Match | null

const BREAK: Token = { kind: 'break', raw: '', word: '', start: -1, end: -1 }
const NONE: Entry = {}

/** Prepares a text for the rules. */
export function prepare(text: string, lexicon: Lexicon, anchor: Anchor | null): Line {
  const tokens = tokenize(text)
  const entries = tokens.map((token) => (token.kind === 'word' ? look(lexicon, token.word) : NONE))
  return { tokens, entries, lexicon, anchor, focus: null }
}

/** The token at an index, or a break where the text ends. */
export const token = (line: Line, at: number): Token => line.tokens[at] ?? BREAK
/** What the token at an index can be. */
export const entry = (line: Line, at: number): Entry => line.entries[at] ?? NONE
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

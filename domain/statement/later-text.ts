/** A word or a mark of a text, folded for comparing, with where it stands in code points. */
export type Token = { word: string; start: number; end: number; isWord: boolean }

/** A later text of a report, prepared once for finding many passages in it. */
export type LaterText = {
  text: string
  /** code points before an index of the string */
  points: (index: number) => number
  tokens: Token[]
  /** where each pair of neighbouring tokens begins, and each word alone */
  pairs: Map<string, number[]>
  words: Map<string, number[]>
}

const PIECE = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu
const IGNORED = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
const GLYPHS: [RegExp, string][] = [
  [/[“”„‟«»״]/gu, '"'],
  [/[‘’‚‛‹›ʼ׳`]/gu, "'"],
  [/[‐‑‒–—―−]/gu, '-'],
]

/** A text with white space, invisible marks and the drawing of quotes and dashes made alike: what is left is wording. */
export function folded(text: string): string {
  let same = text.normalize('NFC').replace(IGNORED, '').replaceAll('…', '...')
  for (const [glyphs, plain] of GLYPHS) same = same.replace(glyphs, plain)
  return same.replace(/\s+/gu, ' ').trim()
}

/** Counts code points up to growing indexes of a text, looking at each character once. */
function counter(text: string): (index: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (index) => index
  const before = new Uint32Array(text.length + 1)
  for (let at = 0, points = 0; at < text.length; points++) {
    const step = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
    for (let i = 0; i < step; i++) before[at + i] = points
    at += step
    before[at] = points + 1
  }
  return (index) => before[index] ?? 0
}

/** The words and marks of a text, without its white space. */
export function tokensOf(text: string, points: (index: number) => number = counter(text)): Token[] {
  return [...text.matchAll(PIECE)].flatMap((match) => {
    const word = folded(match[0])
    if (word === '') return []
    const [start, end] = [points(match.index), points(match.index + match[0].length)]
    return [{ word, start, end, isWord: /[\p{L}\p{N}]/u.test(word) }]
  })
}

export const pairOf = (a: Token, b: Token): string => `${a.word}\n${b.word}`

/** Prepares a text once, for as many passages as are looked for in it. */
export function laterText(text: string): LaterText {
  const points = counter(text)
  const tokens = tokensOf(text, points)
  const pairs = new Map<string, number[]>()
  const words = new Map<string, number[]>()
  const put = (map: Map<string, number[]>, key: string, at: number) => {
    const list = map.get(key)
    if (list) list.push(at)
    else map.set(key, [at])
  }
  for (const [at, token] of tokens.entries()) {
    put(words, token.word, at)
    const next = tokens[at + 1]
    if (next) put(pairs, pairOf(token, next), at)
  }
  return { text, points, tokens, pairs, words }
}

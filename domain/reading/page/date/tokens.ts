/** A number or a word of a text, with what stands before it. */
export type Token = {
  /** lower-case word, empty for numbers */
  word: string
  value: number
  /** how many digits, 0 for words */
  digits: number
  before: string
  /** directly joined to the token before it */
  glued: boolean
  start: number
  end: number
}

const TOKEN = /\p{Nd}+|[\p{L}\p{M}׳']+/gu

/** Splits a text into numbers (of any script's digits) and words. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const match of text.matchAll(TOKEN)) {
    const [raw] = match
    const start = match.index
    const before = text.slice(Math.max(last, start - 12), start)
    const number = /^\p{Nd}/u.test(raw)
    const word = number ? '' : raw.toLowerCase().normalize('NFC')
    const digits = number ? [...raw].length : 0
    const value = number && digits < 15 ? Number(latinDigits(raw)) : 0
    tokens.push({
      word,
      value,
      digits,
      before,
      glued: before === '' && last > 0,
      start,
      end: start + raw.length,
    })
    last = start + raw.length
  }
  return splitCjk(tokens)
}

/** Digits of any script as 0–9: decimal digits stand in runs of ten from a multiple that Unicode fixes. */
function latinDigits(raw: string): string {
  if (/^[0-9]+$/.test(raw)) return raw
  let out = ''
  for (const char of raw) {
    const code = char.codePointAt(0)!
    const zero = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10].find((from) => code >= from && code <= from + 9)
    out += zero === undefined ? char : String(code - zero)
  }
  return out
}

/** "2020年3月4日": the marks between numbers are separators, not words. */
function splitCjk(tokens: Token[]): Token[] {
  const out: Token[] = []
  let carried = ''
  for (const token of tokens) {
    if (/^(?:年|月|日|년|월|일|时|時|시|分|분)$/.test(token.word)) {
      carried += token.before + token.word
      continue
    }
    out.push(carried ? { ...token, before: carried + token.before, glued: false } : token)
    carried = ''
  }
  return out
}

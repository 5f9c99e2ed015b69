/** A word, a number cluster ("2013-03-21", "1,200", "10:30"), a mark or a line break, with UTF-16 offsets. */
export type Token = {
  kind: 'word' | 'number' | 'mark' | 'break'
  /** as it stands in the text */
  raw: string
  /** lower case, digits in ASCII, no vowel marks */
  word: string
  start: number
  end: number
}

// One alternative per kind and no nesting, so that a long line costs time in proportion to its length.
const PIECE =
  /(\p{Nd}+(?:[.,:/\-–٫٬]\p{Nd}+)*)|(\p{L}[\p{L}\p{M}\p{Nd}ـ]*(?:(?<=[\u0590-\u05ff])["״׳]\p{L}+)?)|(\n[^\S\n]*\n\s*|\n(?=\s*[^\s\p{Ll}]))|(\S)/gu
const MARKS = /[\u064B-\u065F\u0670\u0640\u0591-\u05C7]/g
const ZEROS = [0x660, 0x6f0, 0x966]

/** Writes Arabic-Indic, Persian and Devanagari digits and separators as ASCII ones. */
export function asciiDigits(raw: string): string {
  let out = ''
  for (const char of raw) {
    const code = char.codePointAt(0)!
    const zero = ZEROS.find((start) => code >= start && code < start + 10)
    if (zero !== undefined) out += String(code - zero)
    else if (char === '٫') out += '.'
    else if (char === '٬') out += ','
    else if (char === '–') out += '-'
    else out += char
  }
  return out
}

function fold(raw: string): string {
  const lower = raw.toLowerCase()
  // Only scripts with vowel marks need the second pass.
  return lower.charCodeAt(0) >= 0x590 ? lower.replace(MARKS, '') : lower
}

/** The last text cut: the readers of times, figures and expectations ask for the same one in turn. */
let latest: { text: string; tokens: readonly Token[] } = { text: '', tokens: [] }

/** Splits a text into tokens in one pass; white space is left out, breaks between paragraphs are kept. */
export function tokenize(text: string): readonly Token[] {
  if (latest.text !== text) latest = { text, tokens: cut(text) }
  return latest.tokens
}

const isSmall = (code: number) => code >= 97 && code <= 122
const isLarge = (code: number) => code >= 65 && code <= 90
const isDigit = (code: number) => code >= 48 && code <= 57

/** The end of a word of ASCII letters and digits, or -1 when it goes on in another script. */
function asciiWordEnd(text: string, start: number): number {
  let end = start + 1
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (isSmall(code) || isLarge(code) || isDigit(code)) continue
    return code < 0x80 || code === 0x2019 || code === 0x2014 ? end : -1
  }
  return end
}

function cut(text: string): Token[] {
  const tokens: Token[] = []
  const piece = new RegExp(PIECE.source, 'uy')
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code === 32) {
      at++
      continue
    }
    // Most text is plain words: they need no expression.
    if (isSmall(code) || isLarge(code)) {
      const end = asciiWordEnd(text, at)
      if (end > 0) {
        const raw = text.slice(at, end)
        tokens.push({ kind: 'word', raw, word: raw.toLowerCase(), start: at, end })
        at = end
        continue
      }
    }
    piece.lastIndex = at
    const match = piece.exec(text)
    if (match) tokens.push(tokenOf(match, at))
    at = match ? at + match[0].length : at + 1
  }
  return tokens
}

function tokenOf(match: RegExpExecArray, start: number): Token {
  const raw = match[0]
  const end = start + raw.length
  if (match[1] !== undefined) return { kind: 'number', raw, word: asciiDigits(raw), start, end }
  if (match[2] !== undefined) return { kind: 'word', raw, word: fold(raw), start, end }
  return match[3] === undefined
    ? { kind: 'mark', raw, word: raw, start, end }
    : { kind: 'break', raw, word: '\n', start, end }
}

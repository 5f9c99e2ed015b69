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
  /(\p{Nd}+(?:[.,:/\-–٫٬]\p{Nd}+)*)|(\p{L}[\p{L}\p{M}\p{Nd}ـ]*(?:["״׳]\p{L}+)?)|(\n[^\S\n]*\n\s*|\n(?=\s*[^\s\p{Ll}]))|(\S)/gu
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

/** Splits a text into tokens in one pass; white space is left out, breaks between paragraphs are kept. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(PIECE)) {
    const raw = match[0]
    const start = match.index
    const end = start + raw.length
    if (match[1] !== undefined) tokens.push({ kind: 'number', raw, word: asciiDigits(raw), start, end })
    else if (match[2] !== undefined) tokens.push({ kind: 'word', raw, word: fold(raw), start, end })
    else if (match[3] !== undefined) tokens.push({ kind: 'break', raw, word: '\n', start, end })
    else tokens.push({ kind: 'mark', raw, word: raw, start, end })
  }
  return tokens
}

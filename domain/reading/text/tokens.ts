/** Universal part-of-speech tags (universaldependencies.org/u/pos); `X` where no tagger knows the language. */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A word, number or mark. Offsets are UTF-16 into the text it was cut from. */
export type Token = { text: string; lower: string; start: number; end: number; tag: Tag; word: boolean }

/**
 * A word may hold apostrophes, hyphens and (between Hebrew letters) the gershayim that look like a quote mark;
 * abbreviations with inner dots and numbers with separators stay whole. Everything else is one mark each.
 */
const TOKEN =
  /''|``|<[^<>\n]{1,300}>|https?:\/\/[^\s<>"”]+|(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*%?(?:\p{L}+)?|[@#]?[\p{L}\p{M}_](?:[\p{L}\p{M}\p{N}_]|[-'’׳&](?=[\p{L}\p{N}])|(?<=[\u0590-\u05ff])["״](?=[\u0590-\u05ff]))*|\p{Extended_Pictographic}\p{M}*|\S/gu

const WORD = /[\p{L}\p{N}]/u
const CLITIC = /^(.+)(['’](?:s|d|m|ll|re|ve))$/i

/** Cuts a text into tokens from left to right; English 's, 'd, 'll and the like are tokens of their own. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const value = match[0]
    const clitic = value.length > 2 ? CLITIC.exec(value) : null
    if (clitic) {
      const cut = match.index + clitic[1]!.length
      tokens.push(token(clitic[1]!, match.index), token(clitic[2]!, cut))
    } else tokens.push(token(value, match.index))
  }
  return tokens
}

function token(text: string, start: number): Token {
  const word = WORD.test(text) && !text.startsWith('<')
  return { text, lower: text.toLowerCase(), start, end: start + text.length, tag: word ? 'X' : 'PUNCT', word }
}

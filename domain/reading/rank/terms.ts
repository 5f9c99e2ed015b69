import { stem } from './stem.ts'
import { commonWords, numberWords } from './words/en.ts'

/** A web address, with or without its scheme; of a word that ran into one the word stays. */
const ADDRESS = /https?:\/\/\S+|\.\p{L}[\p{L}\d-]*(?:\.[\p{L}\d-]+)*\/\S*/gu
/** One word: letters, a number, or one character of a script written without gaps. */
export const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\d+(?:\.\d+)?|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])\p{L})+/gu

/** Lower case, without accents and vowel points, with straight apostrophes. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’´`]/g, "'")
    .toLowerCase()
}

/**
 * The words of a statement in plain form: lower case without accents, vowel points and addresses, compounds
 * like "#HeatWave" taken apart, "3,000" as 3000, "six" as 6. Scripts written without gaps give single characters.
 */
export function plainWords(text: string): string[] {
  const plain = plainWord(text.replace(ADDRESS, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/'s\b/g, '')
    .replace(/(\w)'(?=\w)/g, '$1')
  return (plain.match(WORD) ?? []).map((word) => numberWords[word] ?? word)
}

/** The different stems of the words that carry meaning. */
export function contentStems(words: string[]): string[] {
  return words.filter((word) => !commonWords.has(word)).map(stem)
}

/**
 * Pieces of four characters across word boundaries (McNamee and Mayfield 2004): they see what words do not,
 * misspelt names, fused words, endings of any language, and which words stood side by side.
 */
export function pieces(words: string[]): string[] {
  const line = `_${words.join('_')}_`
  const found: string[] = []
  for (let at = 0; at + 4 <= line.length; at++) found.push(line.slice(at, at + 4))
  return found
}

import type { Span } from '../../types.ts'
import type { CueWords } from '../../words/cue-words.ts'

/** Vowel marks of Arabic and Hebrew, and the stroke that only lengthens a word. */
export const VOWELS = /[\u0640\u064B-\u065F\u0670\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]/g

/** Where a word is cut: after a shortened word, after a joined letter, before a joined pronoun. */
export function cutWord(text: string, words: CueWords, before = ''): Span[] {
  const low = text.toLowerCase().replaceAll('’', "'")
  const elided = words.elided.find((one) => low.startsWith(one) && low.length > one.length)
  if (elided) {
    const rest = cutWord(text.slice(elided.length), words)
    return [[0, elided.length], ...rest.map(([a, b]): Span => [a + elided.length, b + elided.length])]
  }
  const enclitic = words.enclitics.find((one) => low.endsWith(one) && low.length > one.length)
  if (enclitic) {
    const at = text.length - enclitic.length
    return [
      [0, at],
      [text.length - enclitic.split('-').at(-1)!.length, text.length],
    ]
  }
  const bare = low.replace(VOWELS, '')
  if (words.joined.length === 0 || words.known(bare) || words.openers.has(bare)) return [[0, text.length]]
  const article = words.lists.article ?? ''
  for (const letter of words.joined) {
    if (!bare.startsWith(letter) || bare.length < letter.length + 2 || !text.startsWith(letter)) continue
    const rest = bare.slice(letter.length)
    // After Arabic "to" the article loses its first letter: للوزارة.
    const whole = rest.startsWith('ل') && article === 'ال' ? `ا${rest}` : rest
    const needed = words.accordingTo
      .get(before)
      ?.some((phrase) => phrase.length === 2 && phrase[1] === letter)
    if (needed || (whole !== rest && words.known(whole)))
      return [
        [0, letter.length],
        [letter.length, text.length],
      ]
    const again = words.joined.some((one) => rest.startsWith(one) && words.known(rest.slice(one.length)))
    if (
      words.known(rest) ||
      words.known(whole) ||
      words.known(article + rest) ||
      (letter === words.joined[0] && (again || (rest.length > 1 && words.joiners.has(rest))))
    )
      return [
        [0, letter.length],
        ...cutWord(text.slice(letter.length), words).map(
          ([a, b]): Span => [a + letter.length, b + letter.length],
        ),
      ]
  }
  return [[0, text.length]]
}

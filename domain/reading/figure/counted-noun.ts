import type { Token } from '../time/tokens.ts'
import type { FigureLists } from './words/lists.ts'

const LONGEST = 4
const isPlural = (word: string) => word.length > 3 && /[^sui]s$/.test(word)

/** A function word, alone or, where the language joins them, with a prefix ("وما"). */
function isStop(word: string, { sets, words }: FigureLists): boolean {
  if (sets.stops.has(word)) return true
  return words.prefixes.some((prefix) => word.startsWith(prefix) && sets.stops.has(word.slice(prefix.length)))
}

/**
 * The words after a number that name what it counts: "Israeli hostages", "people". Without a tagger the phrase
 * ends at the first plural, at a function word, at a mark, or after four words.
 * @returns token indexes, `to` exclusive; null when no noun follows
 */
export function countedNoun(
  tokens: readonly Token[],
  at: number,
  lists: FigureLists,
): { from: number; to: number } | null {
  const { plurals, links } = lists.sets
  const english = lists.words.language === 'en'
  let from = at
  if (links.has(tokens[from]?.word ?? '')) {
    from++
    if (english && /^(?:the|its|his|her|their|these|those)$/.test(tokens[from]?.word ?? '')) from++
  }
  let to = from
  while (to < tokens.length && to - from < (english ? LONGEST : 2)) {
    const { kind, word } = tokens[to]!
    const hyphen = kind === 'mark' && word === '-' && to > from && tokens[to]!.start === tokens[to - 1]!.end
    if (hyphen) {
      to++
      continue
    }
    if (kind !== 'word' || isStop(word, lists)) break
    to++
    if (english && (plurals.has(word) || isPlural(word))) break
    // French and Spanish name what is counted first, in the plural; in German it is the noun in capitals.
    const { language } = lists.words
    if ((language === 'fr' || language === 'es') && isPlural(word)) break
    if (language === 'de' && /^\p{Lu}/u.test(tokens[to - 1]!.raw)) break
  }
  while (to > from && tokens[to - 1]!.kind !== 'word') to--
  return to > from ? { from, to } : null
}

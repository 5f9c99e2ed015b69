import { keepable } from '../text.ts'

/** Where a rule looks: `text` is the title and the categories. */
export const places = ['text', 'title', 'address', 'category'] as const
export type Place = (typeof places)[number]

/**
 * A rule is words, not a regular expression, so that no rule can take long: they must stand in the place as whole words,
 * in any case; `*` stands for any letters, also none. In an address they may stand anywhere.
 */
export type Rule = { in: Place; words: string }
/** An item is taken when it meets one of `include` (or there is none), and none of `exclude`. */
export type Rules = { include: Rule[]; exclude: Rule[] }

export const noRules: Rules = { include: [], exclude: [] }
const MOST = 100

/** Rules as they are typed: one on each line, "title: flood*", "address: /sport/", "live blog". */
const lines = keepable.max(10_000, 'tooLong').transform((text, issues): Rule[] => {
  const rules = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map(ruleOf)
  if (rules.length > MOST) issues.addIssue({ code: 'custom', message: 'tooMany' })
  if (rules.some(({ words }) => !/[\p{L}\p{N}]/u.test(words)))
    issues.addIssue({ code: 'custom', message: 'ruleWithoutWords' })
  if (rules.some(({ words }) => words.length > 200)) issues.addIssue({ code: 'custom', message: 'tooLong' })
  return rules
})

export const rulesInput = { include: lines, exclude: lines }

function ruleOf(line: string): Rule {
  const [, place, words] = /^(text|title|address|category)\s*:\s*(.+)$/i.exec(line) ?? []
  return place && words
    ? { in: place.toLowerCase() as Place, words: words.trim() }
    : { in: 'text', words: line }
}

/** Rules as a person typed them. */
export const linesOf = (rules: Rule[]): string =>
  rules.map(({ in: place, words }) => (place === 'text' ? words : `${place}: ${words}`)).join('\n')

export type Judged = { title: string | null; url: string | null; categories: string[] }

/** Whether rules take an item, and the rule that decided: the one that left it out, or that let it in. */
export function judge(item: Judged, { include, exclude }: Rules): { taken: boolean; by: Rule | null } {
  const out = exclude.find((rule) => meets(item, rule))
  if (out) return { taken: false, by: out }
  if (include.length === 0) return { taken: true, by: null }
  const into = include.find((rule) => meets(item, rule))
  return { taken: into !== undefined, by: into ?? null }
}

function meets({ title, url, categories }: Judged, { in: place, words }: Rule): boolean {
  if (place === 'address') return url !== null && inOrder(decoded(url), piecesOf(words.toLowerCase()))
  const texts = [...(place === 'category' ? [] : [title ?? '']), ...(place === 'title' ? [] : categories)]
  const asked = wordsOf(words)
  return texts.some((text) => stand(wordsOf(text), asked))
}

const piecesOf = (words: string) => words.split(/\*+/).filter(Boolean)
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}*]+/gu, ' ')
    .trim()
    .split(' ')

function decoded(url: string): string {
  try {
    return decodeURIComponent(url).toLowerCase()
  } catch {
    return url.toLowerCase()
  }
}

/** Whether the words asked for stand in the text, one after the other. */
function stand(said: string[], asked: string[]): boolean {
  for (let at = 0; at + asked.length <= said.length; at++)
    if (asked.every((word, index) => likeWord(said[at + index]!, word))) return true
  return false
}

/** Pieces are looked for from left to right and never again, so the time grows with the lengths alone. */
function inOrder(text: string, pieces: string[]): boolean {
  let from = 0
  return pieces.every((piece) => {
    const at = text.indexOf(piece, from)
    from = at + piece.length
    return at >= 0
  })
}

/** Whether a word is the one asked for, in which `*` stands for any letters. */
function likeWord(word: string, asked: string): boolean {
  if (!asked.includes('*')) return word === asked
  const pieces = asked.split(/\*+/)
  const [first, last] = [pieces[0]!, pieces.at(-1)!]
  if (word.length < first.length + last.length || !word.startsWith(first) || !word.endsWith(last))
    return false
  return inOrder(word.slice(first.length, word.length - last.length), pieces.slice(1, -1))
}

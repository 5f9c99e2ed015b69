import { UNNAMED_WORDS, type UnnamedWords } from './unnamed-words.ts'

/** What a report says of speakers it does not name; null where it does not say. */
export type Unnamed = {
  /** "one", "several", or how many */
  number: string | null
  /** what they are, without article, number and rank: "Daressan foreign ministry official" */
  office: string | null
  /** why they are not named, as worded */
  whyUnnamed: string | null
}

const LONGEST = 160

/**
 * Types an unnamed speaker from how it is described and from the passage it stands in. A language without word lists
 * keeps the description as the office.
 */
export function typedUnnamed(descriptor: string, passage: string, language: string): Unnamed {
  const words = UNNAMED_WORDS[language.slice(0, 2)]
  const trimmed = descriptor.trim().slice(0, 200)
  if (!words) return { number: null, office: trimmed || null, whyUnnamed: null }
  const parts = trimmed.split(/\s+/)
  return {
    number: numberOf(parts, words),
    office: officeWords(parts, words).join(' ') || null,
    whyUnnamed: whyOf(passage, words),
  }
}

/**
 * What two descriptions must share to be the same: the office in lower case, its last word in the singular, so that
 * "Daressan officials" is "a Daressan official". Null where nothing is left of it.
 */
export function officeKey(descriptor: string, language: string): string | null {
  const words = UNNAMED_WORDS[language.slice(0, 2)]
  const parts = descriptor.trim().toLowerCase().split(/\s+/)
  if (!words) return parts.join(' ') || null
  const office = officeWords(parts, words)
  const last = office.at(-1)
  if (!last) return null
  return [...office.slice(0, -1), words.plural(last) ?? last].join(' ')
}

function numberOf(parts: string[], words: UnnamedWords): string | null {
  const lower = parts.map((part) => part.toLowerCase())
  for (const word of lower.slice(0, 3)) {
    if (/^[1-9]\d{0,3}$/.test(word)) return word === '1' ? 'one' : word
    const count = words.counts[word]
    if (count) return String(count)
    if (words.several.includes(word)) return 'several'
  }
  if (words.one.includes(lower[0] ?? '')) return 'one'
  const office = officeWords(parts, words)
  if (office.some((word) => words.two.includes(word))) return '2'
  if (office.some((word) => words.many.includes(word))) return 'several'
  return words.plural(office.at(-1)?.toLowerCase() ?? '') ? 'several' : null
}

/** The words from the first that is no article, number or rank to the first that begins another thing. */
function officeWords(parts: string[], words: UnnamedWords): string[] {
  const idle = new Set([...words.one, ...words.several, ...words.dropped, ...Object.keys(words.counts)])
  const from = parts.findIndex((part) => !idle.has(part.toLowerCase()) && !/^\d+$/.test(part))
  if (from < 0) return []
  const rest = parts.slice(from)
  const end = rest.findIndex(
    (part, at) => at > 0 && (words.ends.includes(part.toLowerCase()) || /^[,;(—–]/.test(part)),
  )
  return (end < 0 ? rest : rest.slice(0, end)).map((part) => part.replace(/[,;:.]+$/, ''))
}

function whyOf(passage: string, words: UnnamedWords): string | null {
  const found = words.why.exec(passage.slice(0, 4000))
  if (!found) return null
  const rest = passage.slice(found.index, found.index + LONGEST)
  const end = rest.slice(found[0].length).search(/[.;!?"”“»\n]|,(?! (?:because|since|as) )| that\b/u)
  const clause = end < 0 ? rest : rest.slice(0, found[0].length + end)
  return clause.trim() || null
}

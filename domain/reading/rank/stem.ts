import { endings } from './words/en.ts'
import { wordOfForm } from './words/irregular.ts'

const VOWEL = /[aeiouy]/
/** consonant, vowel, consonant: a short syllable that keeps or regains its final e */
const SHORT = /[^aeiou][aeiouy][^aeiouwxy]$/

/** Turns from vowel to consonant, Porter's measure of a word's length. */
function measure(word: string): number {
  let turns = 0
  let vowel = false
  for (let at = 0; at < word.length; at++) {
    const now = VOWEL.test(word[at]!) && !(word[at] === 'y' && at === 0)
    if (!now && vowel) turns++
    vowel = now
  }
  return turns
}

const known = new Map<string, string>()
const KEPT = 50_000

/**
 * The stem of a lower-case English word, that of "took" and "taken" being "take"; words in other scripts, short words
 * and numbers stay as they are.
 */
export function stem(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  const plain = wordOfForm.get(word) ?? word
  const stemmed = plain.length < 4 || !/^[a-z]+$/.test(plain) ? plain : withoutEndings(inflected(plain))
  if (known.size >= KEPT) known.clear()
  known.set(word, stemmed)
  return stemmed
}

/** Takes off plural, -ed and -ing (Porter's step 1). */
function inflected(word: string): string {
  const base = singular(word)
  if (base.endsWith('eed')) return measure(base.slice(0, -3)) > 0 ? base.slice(0, -1) : base
  const rest = base.endsWith('ed')
    ? base.slice(0, -2)
    : base.endsWith('ing') && base.length > 5
      ? base.slice(0, -3)
      : null
  const full = rest === null || !VOWEL.test(rest) ? base : mended(rest)
  return full.endsWith('y') && full.length > 2 && VOWEL.test(full.slice(0, -1))
    ? `${full.slice(0, -1)}i`
    : full
}

function singular(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (/ie[sd]$/.test(word)) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1)
  return /[^s]s$/.test(word) && !/[ui]s$/.test(word) ? word.slice(0, -1) : word
}

function mended(rest: string): string {
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`
  if (/([^aeiouylsz])\1$/.test(rest)) return rest.slice(0, -1)
  return measure(rest) === 1 && SHORT.test(rest) ? `${rest}e` : rest
}

function withoutEndings(word: string): string {
  let left = word
  for (const { above, list } of endings) {
    const ending = list.find(([end]) => left.endsWith(end))
    if (!ending) continue
    const rest = left.slice(0, -ending[0].length) + ending[1]
    if (measure(left.slice(0, -ending[0].length) + (above > 0 ? ending[1] : '')) > above) left = rest
  }
  if (left.endsWith('e')) {
    const turns = measure(left.slice(0, -1))
    if (turns > 1 || (turns === 1 && !SHORT.test(left.slice(0, -1)))) left = left.slice(0, -1)
  }
  return left.endsWith('ll') && measure(left) > 1 ? left.slice(0, -1) : left
}

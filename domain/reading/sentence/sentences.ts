import { ABBREVIATIONS as OTHERS } from '../words/abbreviations.ts'
import { ABBREVIATIONS } from '../words/en/abbreviations.ts'
import type { Quote } from './quotes.ts'

/** A sentence; offsets are UTF-16 without the space around it; `paragraph` counts non-empty lines from 0. */
export type Sentence = { start: number; end: number; paragraph: number }

const END = /[.!?…؟۔।॥。！？]+(?:''|["”“’»«'״)\]]|[ \u00a0\u202f]»)*/gu
const ORDINAL = /(?<!\p{Nd})\p{Nd}{1,2}\.\s(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/u
const NO_SPACE_SCRIPT = /[。！？]/
const STARTS = /^[\p{Lu}\p{Lo}\p{N}"“„«‘'([<@#$£€¿¡—–\-•]/u

/**
 * Cuts a text into sentences, in any script. A full stop inside a closed quotation does not end the sentence the
 * quotation stands in, unless it is its last mark and a new sentence follows.
 */
export function splitSentences(text: string, quotes: Quote[]): Sentence[] {
  const sentences: Sentence[] = []
  let paragraph = 0
  let quote = 0
  let line = 0
  while (line <= text.length) {
    const newline = text.indexOf('\n', line)
    const lineEnd = newline < 0 ? text.length : newline
    let start = line
    for (const match of text.slice(line, lineEnd).matchAll(END)) {
      const mark = line + match.index
      const end = mark + match[0].length
      while (quote < quotes.length && quotes[quote]!.end <= mark) quote++
      const inside = quotes[quote]
      if (inside?.closed && inside.start < mark && inside.end > end) continue
      if (end < lineEnd && !endsHere(text, start, mark, end)) continue
      push(text, start, end, paragraph, sentences)
      start = end
    }
    push(text, start, lineEnd, paragraph, sentences)
    if (sentences.at(-1)?.paragraph === paragraph) paragraph++
    line = lineEnd + 1
  }
  return sentences
}

function endsHere(text: string, start: number, mark: number, end: number): boolean {
  const after = text.slice(end, end + 4)
  if (NO_SPACE_SCRIPT.test(text[mark]!)) return true
  if (!/^\s/.test(after)) return false
  if (!STARTS.test(after.trimStart())) return false
  if (text[mark] !== '.' || end > mark + 1) return true
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(start, mark - 20), mark))?.[0] ?? ''
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word))
    return /^(?:[AP]\.M|a\.m|p\.m)$/.test(word) && /^\s["“]/.test(after)
  // "12. März": an ordinal before its month.
  if (word === '' && ORDINAL.test(text.slice(Math.max(0, mark - 3), end + 5))) return false
  const lower = word.toLowerCase()
  // "No. 5" is a number; "dijo que no." is an answer.
  if (lower === 'no') return !/^\s*\p{Nd}/u.test(after)
  return !ABBREVIATIONS.has(lower) && !OTHERS.has(lower)
}

function push(text: string, from: number, to: number, paragraph: number, sentences: Sentence[]): void {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  if (end > start) sentences.push({ start, end, paragraph })
}

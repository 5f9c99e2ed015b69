import type { TimeWords } from './types.ts'

/** Several words that mean one thing together. */
export type Phrase = {
  words: string[]
  kind: 'day' | 'value' | 'clock' | 'ago' | 'hence' | 'feast' | 'before' | 'part'
  value: string
}

/** The words of a list. */
export const split = (list: string | undefined) => (list ? list.split(' ').filter(Boolean) : [])

/** A language's phrases by their first word, the longest first. */
export function buildPhrases(words: TimeWords): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>()
  const add = (text: string, kind: Phrase['kind'], value: string) => {
    // The tokenizer parts "new year's" at its apostrophe.
    const list = text.split(/ |(?=['’-])|(?<=['’-])/)
    const head = list[0]!
    phrases.set(head, [...(phrases.get(head) ?? []), { words: list, kind, value }])
  }
  for (const [text, day] of Object.entries(words.days)) add(text, 'day', String(day))
  for (const [text, value] of Object.entries(words.phrases)) if (value) add(text, 'value', value)
  for (const [text, date] of Object.entries(words.feasts)) add(text, 'feast', date)
  for (const [text, time] of Object.entries(words.clocks)) add(text, 'clock', time)
  for (const [text, side] of Object.entries(words.before ?? {})) add(text, 'before', String(side))
  for (const [part, list] of Object.entries(words.parts))
    for (const text of split(list)) if (text.includes('-')) add(text, 'part', part)
  for (const text of words.ago.split('|').filter(Boolean)) add(text, 'ago', '-1')
  for (const text of words.hence.split('|').filter(Boolean)) add(text, 'hence', '1')
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)
  return phrases
}

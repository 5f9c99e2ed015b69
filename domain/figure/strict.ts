import { strictWords } from './words/strict.ts'

/** Whether the words of a bound leave the number itself out: "more than 40", but not "at least 40". */
export function isStrict(words: string): boolean {
  const text = words.normalize('NFKC').toLowerCase()
  return strictWords.some((phrase) => new RegExp(`(^|[^\\p{L}])${phrase}([^\\p{L}]|$)`, 'u').test(text))
}

import { AUTHOR_LINES, BOILERPLATE, END_LINES, RELATED_LINES } from '../reading/page/words/boilerplate.ts'
import { DATELINE, DATELINE_UNCASED, FURNITURE } from './words/furniture.ts'

const LONGEST = 160

/** Whether a line of a page is none of its report's words: a stamp of time, a counter, a link to something else. */
export function isFurniture(line: string): boolean {
  const words = line.trim()
  if (words.length > LONGEST) return false
  return [FURNITURE, BOILERPLATE, RELATED_LINES, END_LINES, AUTHOR_LINES].some((list) =>
    list.some((form) => form.test(words)),
  )
}

/** A first sentence without its dateline. */
export function withoutDateline(sentence: string): string {
  const head = /^[^"“„«»”]{0,90}/u.exec(sentence)?.[0] ?? ''
  const found = DATELINE.exec(head)?.[0] ?? shortDateline(head)
  const rest = sentence.slice(found.length)
  return rest === '' ? sentence : rest
}

function shortDateline(head: string): string {
  const found = DATELINE_UNCASED.exec(head)?.[0] ?? ''
  return (found.match(/\p{Lo}+/gu)?.length ?? 0) <= 3 || found.includes('(') ? found : ''
}

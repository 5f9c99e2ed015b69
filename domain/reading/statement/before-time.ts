import type { Document, Stretch } from './document.ts'
import { isTimeWord } from './phrase.ts'

export const RELATIVE = new Set(['who', 'which', 'that'])

export const STOP = /^(?:["“”„«»;:()[\]—–]|''|``)$/

/** "X on Thursday evening said": the place before the time, when a phrase stands there. */
export function beforeTime(doc: Document, end: number, region: Stretch): number {
  const { tokens } = doc
  let i = end
  while (
    i > region.from &&
    ((isTimeWord(tokens[i - 1]!.lower) && tokens[i - 1]!.text !== 'Today') ||
      isYear(tokens[i - 1]!.text) ||
      tokens[i - 1]!.tag === 'ADV')
  )
    i--
  if (i === end || i <= region.from) return end
  if (/^(?:on|in|at)$/.test(tokens[i - 1]!.lower)) i--
  // "A poll released on Tuesday showed"
  if (
    i - 2 >= region.from &&
    /ed$/.test(tokens[i - 1]?.lower ?? '') &&
    tokens[i - 1]!.tag === 'VERB' &&
    /^(?:NOUN|PROPN)$/.test(tokens[i - 2]!.tag)
  )
    return i - 1
  return (/^(?:NOUN|PROPN|PRON)$/.test(tokens[i - 1]?.tag ?? '') || tokens[i - 1]?.lower === 'who') &&
    i > region.from
    ? i
    : end
}

const isYear = (text: string) => /^(?:19|20)\d\d$/.test(text)

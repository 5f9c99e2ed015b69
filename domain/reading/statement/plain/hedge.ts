import type { Span } from '../../types.ts'
import type { View } from './view.ts'

/** How much of the reported words is searched, in UTF-16 units. */
const REACH = 400

/**
 * The first hedge of a language's list in the cue or in reported words outside quotation marks, as it stands.
 * @param hearsay nothing opens the content, so that a conditional in it is the reporter's, not a tense
 */
export function hedgeIn(view: View, spans: Span[], hearsay: boolean): string | null {
  const { words, doc } = view
  for (const [start, end] of spans) {
    const text = unquoted(view, start, Math.min(end, start + REACH))
    let best: { at: number; length: number } | null = null
    for (const hedge of words.hedges) {
      const at = wordAt(text, hedge)
      if (at >= 0 && (!best || at < best.at || (at === best.at && hedge.length > best.length)))
        best = { at, length: hedge.length }
    }
    const mood = hearsay ? words.conditional?.exec(text) : null
    if (mood && (!best || mood.index < best.at)) best = { at: mood.index, length: mood[0].length }
    if (best) return doc.text.slice(start + best.at, start + best.at + best.length)
  }
  return null
}

function wordAt(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + word.length] ?? ' ')) return at
  }
  return -1
}

/** The text of a span in lower case, every quoted character blanked so that offsets stay. */
function unquoted(view: View, start: number, end: number): string {
  const { text, quotes } = view.doc
  let found = text.slice(start, end)
  let low = 0
  let high = quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotes[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  for (let i = low; i < quotes.length && quotes[i]!.start < end; i++) {
    const from = Math.max(0, quotes[i]!.start - start)
    const to = Math.min(end, quotes[i]!.end) - start
    found = found.slice(0, from) + ' '.repeat(to - from) + found.slice(to)
  }
  const lower = found.toLowerCase()
  return lower.length === found.length ? lower : found
}

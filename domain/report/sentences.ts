import { findQuotes } from '../reading/sentence/quotes.ts'
import { splitSentences } from '../reading/sentence/sentences.ts'
import { toCodePoints, toUtf16 } from '../reading/text/code-points.ts'
import { mended } from '../reading/text/mojibake.ts'
import type { Block, BlockKind, Span } from '../reading/types.ts'
import { isCorrectionNote } from '../reading/words/corrections.ts'
import { type Token, tokensOf } from '../statement/later-text.ts'
import { isFurniture, withoutDateline } from './furniture.ts'

/** A report's text as it was read of one snapshot. */
export type TextOf = { headline: string | null; text: string; blocks: readonly Block[] }

/** A sentence made ready to be compared. `key` is equal for sentences of the same words and marks. */
export type Compared = {
  text: string
  tokens: Token[]
  key: string
  kind: BlockKind
  /** part of a paragraph that says that the report was changed, and which paragraph that is */
  note: Span | null
  furniture: boolean
  /** what was left out at its head */
  dateline: string
}

/** The sentences of a text, in order. What stands after the last full sentence as a row of short lines is furniture. */
export function comparedOf({ text, blocks }: TextOf): Compared[] {
  const point = toCodePoints(text)
  const unit = toUtf16(text)
  const places = blocks.map(({ kind, start, end }) => ({ kind, start: unit(start), end: unit(end) }))
  let place = 0
  let line: { from: number; to: number; note: Span | null; furniture: boolean } | null = null
  const found = splitSentences(text, findQuotes(text)).map(({ start, end }, at): Compared => {
    while (place < places.length - 1 && places[place]!.end <= start) place++
    if (!line || start >= line.to) {
      const from = text.lastIndexOf('\n', start) + 1
      const newline = text.indexOf('\n', start)
      const to = newline < 0 ? text.length : newline
      const words = text.slice(from, to)
      const note: Span | null = isCorrectionNote(words) ? [point(from), point(to)] : null
      line = { from, to, note, furniture: !note && isFurniture(words) }
    }
    const raw = mended(text.slice(start, end))
    const words = at === 0 ? withoutDateline(raw) : raw
    const tokens = tokensOf(words)
    return {
      text: words,
      tokens,
      key: tokens.map(({ word }) => word).join(' '),
      kind: places[place]?.kind ?? 'paragraph',
      note: line.note,
      furniture: line.furniture,
      dateline: raw.slice(0, raw.length - words.length),
    }
  })
  return withTail(found.filter(({ key }) => key !== ''))
}

const ENDS = /[.!?…؟。।]["”“’»«'״)\]]*\s*$/u

/** Titles of other reports under the text: short lines without a full stop, from the last full sentence on. */
function withTail(found: Compared[]): Compared[] {
  const last = found.findLastIndex(
    ({ text, note, kind }) => note !== null || (kind !== 'heading' && ENDS.test(text)),
  )
  return found.map((one, at) =>
    at > last && last >= 0 && one.tokens.length <= 24 ? { ...one, furniture: true } : one,
  )
}

import { findQuotes } from '../reading/sentence/quotes.ts'
import { splitSentences } from '../reading/sentence/sentences.ts'
import { toCodePoints, toUtf16 } from '../reading/text/code-points.ts'
import { mended } from '../reading/text/mojibake.ts'
import type { Block, BlockKind, Span } from '../reading/types.ts'
import { isCorrectionNote } from '../reading/words/corrections.ts'
import { folded, type Token, tokensOf } from '../statement/later-text.ts'
import type { Beside } from './beside.ts'
import { isFurniture, withoutDateline } from './furniture.ts'

/** A report's text as it was read of one snapshot. */
export type TextOf = {
  headline: string | null
  text: string
  blocks: readonly Block[]
  /** byline and captions, where they are known */
  beside?: Beside
}

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
export function comparedOf({ text: given, blocks }: TextOf): Compared[] {
  const text = mended(given)
  const line = linesOf(text, given)
  const kind = kindsAt(text === given ? text : '', blocks)
  const found = splitSentences(text, findQuotes(text)).map(({ start, end }, at): Compared => {
    const raw = folded(text.slice(start, end))
    const words = at === 0 ? withoutDateline(raw) : raw
    const tokens = tokensOf(words)
    return {
      text: words,
      tokens,
      key: tokens.map(({ word }) => word).join(' '),
      kind: kind(start),
      ...line(start),
      dateline: raw.slice(0, raw.length - words.length),
    }
  })
  return withTail(found.filter(({ key }) => key !== ''))
}

type Line = Pick<Compared, 'note' | 'furniture'>

/** A dateline goes to the head of a text; where another paragraph stands there now, it stands in the middle. */
export function withoutDatelineOf(list: Compared[], other: Compared[]): Compared[] {
  const dateline = other[0]?.dateline
  if (!dateline) return list
  return list.map((one, at) => {
    if (at === 0 || !one.text.startsWith(dateline)) return one
    const text = one.text.slice(dateline.length)
    const tokens = tokensOf(text)
    return { ...one, text, tokens, key: tokens.map(({ word }) => word).join(' ') }
  })
}

/** What the line is that holds a place; places are asked for in order. Notes are told by their place in the text as it is kept. */
function linesOf(text: string, given: string): (at: number) => Line {
  const point = toCodePoints(given)
  const kept = given.split('\n')
  let [from, to, keptFrom, number] = [0, -1, 0, -1]
  let line: Line = { note: null, furniture: false }
  return (at) => {
    while (to < at) {
      keptFrom += number < 0 ? 0 : (kept[number]?.length ?? 0) + 1
      number++
      from = to + 1
      const newline = text.indexOf('\n', from)
      to = newline < 0 ? text.length : newline
      const words = text.slice(from, to)
      const note: Span | null = isCorrectionNote(words)
        ? [point(keptFrom), point(keptFrom + (kept[number]?.length ?? 0))]
        : null
      line = { note, furniture: !note && isFurniture(words) }
    }
    return line
  }
}

/** Of what kind the block is that holds a place; places are asked for in order. */
function kindsAt(text: string, blocks: readonly Block[]): (at: number) => BlockKind {
  const unit = toUtf16(text)
  const ends = blocks.map(({ kind, end }) => ({ kind, end: unit(end) }))
  let place = 0
  return (at) => {
    while (place < ends.length - 1 && ends[place]!.end <= at) place++
    return ends[place]?.kind ?? 'paragraph'
  }
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

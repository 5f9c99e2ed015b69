import type { Span } from '../types.ts'

/** How far from its passage a cue or a speaker may stand, in UTF-16 units. */
const REACH = 1000
/** From the first piece of a passage to the end of its last. */
const LONGEST = 6000
/** Places of a passage that are compared, and times that words are looked for before they count as absent. */
const PASSAGES = 40
const LOOKS = 2000

/** Where a proposal stands: spans in UTF-16 units. */
export type Place = { content: Span[]; cue: Span[]; speaker: Span[] }

/**
 * The place where all words of a proposal stand together: the passage whose cue and speaker are nearest. The cue never
 * stands inside the passage. Null when the words do not stand together anywhere.
 */
export function locate(
  text: string,
  words: { content: string[]; cue: string[]; speaker: string[] },
): Place | null {
  let best: { place: Place; distance: number } | null = null
  const [first = '', ...more] = words.content
  let seen = 0
  for (const start of placesOf(text, first)) {
    if (++seen > PASSAGES) break
    const content = following(text, [start, start + first.length], more)
    if (!content) continue
    const cue = words.cue.map((one) => beside(text, one, content))
    const speaker = words.speaker.map((one) => beside(text, one, content) ?? within(text, one, content))
    if ([...cue, ...speaker].includes(null)) continue
    const found = { content, cue: cue.flatMap(spanOf), speaker: speaker.flatMap(spanOf) }
    const distance = [...found.cue, ...found.speaker].reduce((sum, span) => sum + gap(span, content), 0)
    if (!best || distance < best.distance) best = { place: found, distance }
  }
  return best?.place ?? null
}

/** Whether words stand in a text, not as a part of longer words. */
export const standsIn = (text: string, words: string): boolean => !placesOf(text, words).next().done

const spanOf = (span: Span | null): Span[] => (span ? [span] : [])
const edges = (content: Span[]): Span => [content[0]![0], content.at(-1)![1]]
const gap = ([from, to]: Span, content: Span[]): number => {
  const [start, end] = edges(content)
  return Math.max(0, start - to, from - end)
}

/** Every place of words between two offsets, in order; a place that cuts a word of a script with spaces is none. */
function* placesOf(text: string, words: string, from = 0, to = text.length): Generator<number> {
  let at = text.indexOf(words, from)
  for (let looks = 0; at >= 0 && at + words.length <= to && looks < LOOKS; looks++) {
    if (!cutsWord(text, at) && !cutsWord(text, at + words.length)) yield at
    at = text.indexOf(words, at + 1)
  }
}

/** Hebrew and Arabic write small words onto the next one, other scripts have no spaces: there any place will do. */
const joined = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\p{N}]{2}$/u
const half = /^[\ud800-\udbff][\udc00-\udfff]$/

function cutsWord(text: string, at: number): boolean {
  if (at === 0 || at >= text.length) return false
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  if (before < 0x80 && after < 0x80) return isPlain(before) && isPlain(after)
  const around = text.slice(at - 1, at + 1)
  return joined.test(around) || half.test(around)
}

/** A letter or digit of ASCII: most of what is asked, answered without a regular expression. */
const isPlain = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a)

/** The first piece with those that follow it, each at its first place after the one before. */
function following(text: string, first: Span, more: string[]): Span[] | null {
  const pieces = [first]
  for (const words of more) {
    const at = placesOf(text, words, pieces.at(-1)![1], first[0] + LONGEST).next().value
    if (at === undefined) return null
    pieces.push([at, at + words.length])
  }
  return pieces
}

/** The place of words that is nearest to a passage without touching it: between its pieces, else before or after it. */
function beside(text: string, words: string, content: Span[]): Span | null {
  for (const [at, [, end]] of content.entries()) {
    const next = content[at + 1]
    const between = next && placesOf(text, words, end, next[0]).next().value
    if (between !== undefined) return [between, between + words.length]
  }
  const [start, end] = edges(content)
  const after = placesOf(text, words, end, end + REACH).next().value
  const before = [...placesOf(text, words, Math.max(0, start - REACH), start)].at(-1)
  const both = [before, after].filter((at) => at !== undefined)
  const spans = both.map((at): Span => [at, at + words.length])
  return spans.sort((a, b) => gap(a, content) - gap(b, content))[0] ?? null
}

/** Inside the passage itself, where a speaker may be named and nowhere else. */
function within(text: string, words: string, content: Span[]): Span | null {
  const [start, end] = edges(content)
  const at = placesOf(text, words, start, end).next().value
  return at === undefined ? null : [at, at + words.length]
}

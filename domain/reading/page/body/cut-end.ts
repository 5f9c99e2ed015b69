import { closest, type Element } from '../html/node.ts'
import { AUTHOR_LINES, BOILERPLATE, END_LINES, READ_ALSO_LINES, RELATED_LINES } from '../words/boilerplate.ts'
import { worthOf } from './container.ts'
import type { Segment } from './segments.ts'

/** With less before it than this part of a text, a line over links leads on and not out. */
const MOST = 0.5
/** No text leads out more often, and each time all that stands before is looked at. */
const OFTEN = 40
/** As much after links is a text that goes on; less, or one that links follow again, is a list of others with their teasers. */
const [PARAGRAPHS, WORTH] = [2, 160]

/**
 * Cuts at a line like "More stories" when less follows it than stands before it. Where the text goes on behind such a line,
 * the line and the links under it are left out alone.
 */
export function cutEnd(segments: Segment[]): Segment[] {
  const total = segments.reduce((sum, segment) => sum + worthOf(segment), 0)
  const is = (lines: RegExp[], text: string) => lines.some((line) => line.test(text))
  const kept: Segment[] = []
  let [before, tried] = [0, 0]
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i]!
    if (segment.length < 80 && segment.kind !== 'caption') {
      const mostly = before > total * MOST
      const related = is(RELATED_LINES, segment.text)
      if ((related || is(READ_ALSO_LINES, segment.text)) && tried++ < OFTEN) {
        const behind = behindLinks(segments, i)
        const goesOn = goesOnAt(segments, behind, kept, related && mostly)
        if (goesOn === false && mostly) return kept
        if (goesOn && behind > i + 1) {
          i = behind - 1
          continue
        }
      } else if (mostly && (related || is(END_LINES, segment.text))) return kept
    }
    kept.push(segment)
    before += worthOf(segment)
  }
  return kept
}

/** Where the links under a line end: what is mostly linked is one, and a picture among them is theirs. */
function behindLinks(segments: Segment[], from: number): number {
  let at = from + 1
  while (at < segments.length && (isLink(segments[at]!) || segments[at]!.kind === 'caption')) at++
  return at
}
const isLink = ({ linked, length, owner }: Segment) =>
  linked > length * 0.5 || closest(owner, ({ tag }) => tag === 'a') !== null

/**
 * Whether the text goes on at a place: what stands there stands where the paragraphs before stood.
 * @param sure whether a text that goes on must be shown, since such a line ends one as a rule
 * @returns null where nothing tells where the text stands, and the line is none that ends it
 */
function goesOnAt(segments: Segment[], from: number, before: Segment[], sure: boolean): boolean | null {
  const home = homeOf(before)
  if (!home) return sure ? false : null
  let [full, worth] = [0, 0]
  for (let i = from; i < segments.length; i++) {
    const segment = segments[i]!
    if (segment.kind === 'caption') continue
    if (isLink(segment) || !standsIn(segment.owner, home) || leavesText(segment)) break
    if (!sure) return true
    if (segment.kind === 'heading') continue
    worth += worthOf(segment)
    full += Number(worthOf(segment) >= 40)
    if (full >= PARAGRAPHS && worth >= WORTH) return true
  }
  return false
}

const leavesText = ({ text, length }: Segment) =>
  [...RELATED_LINES, ...END_LINES, ...BOILERPLATE].some((line) => length < 300 && line.test(text)) ||
  (length < 700 && AUTHOR_LINES.some((line) => line.test(text)))

const HOLDS = new Set(['blockquote', 'ul', 'ol', 'dl', 'li'])

/** Whether an element stands in another one directly, or as a quote or a list does. */
function standsIn(owner: Element, home: Element | null): boolean {
  let at: Element | null = owner
  while (at && at.parent !== home && at.parent && HOLDS.has(at.parent.tag)) at = at.parent
  return at?.parent === home
}

/** The element in which most paragraphs before stand. */
function homeOf(before: Segment[]): Element | null {
  const count = new Map<Element | null, number>()
  const full = before.filter((segment) => segment.kind === 'paragraph' && worthOf(segment) >= 60)
  for (const { owner } of full) count.set(owner.parent, (count.get(owner.parent) ?? 0) + 1)
  const [most] = [...count].sort((a, b) => b[1] - a[1])
  return most && most[1] >= full.length * 0.5 ? most[0] : null
}

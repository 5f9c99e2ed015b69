import { isCorrectionNote } from '../../words/corrections.ts'
import { key } from '../key.ts'
import { AUTHOR_LINES, BOILERPLATE, END_LINES, RELATED_LINES } from '../words/boilerplate.ts'
import { MODIFIED_WORDS, PUBLISHED_WORDS } from '../words/date-keys.ts'
import { worthOf } from './container.ts'
import type { Segment } from './segments.ts'

/** Leaves the article's own text: no captions, link lists, calls to action, or what only leads in and out. */
export function trim(all: Segment[], title: string | null): Segment[] {
  const segments = cutEnd(all)
  const worth = segments.map(worthOf)
  let first = worth.findIndex((value) => value >= 60)
  let last = worth.findLastIndex((value) => value >= 40)
  if (first < 0) first = worth.findIndex((value) => value > 0)
  if (first < 0) return []
  last = Math.max(first, last)
  const titleKey = key(title ?? '')
  const kept = segments.filter((segment, i) => {
    if (segment.kind === 'caption' || isLinks(segment) || isBoilerplate(segment)) return false
    if (titleKey && key(segment.text) === titleKey) return false
    // that a report was changed stands before or after its text, and is told in few words
    if (segment.linked === 0 && isCorrectionNote(segment.text)) return true
    if (i < first) return leadsIn(segment, segments[first]!)
    if (i > last) return trailsOn(segment, segments[i - 1])
    return true
  })
  dropTail(kept)
  return kept.filter(
    (segment, i) =>
      segment.kind !== 'heading' || kept[i + 1]?.kind !== 'heading' || level(segment) < level(kept[i + 1]!),
  )
}

const level = (segment: Segment) => Number(segment.owner.tag.slice(1)) || 9

/**
 * Before the first full paragraph stand date, name and labels; text are quotes, and sentences of a line that stand there
 * as the paragraph does: entries of a live report.
 */
const leadsIn = (segment: Segment, first: Segment) =>
  segment.linked === 0 && (segment.kind === 'quote' || (isSentence(segment) && standsAlike(segment, first)))

const isSentence = ({ text, kind, length }: Segment) =>
  kind === 'paragraph' && length > 20 && /[.!?…。！？؟]["”»]?$/.test(text) && !DATED.test(text)
/** A line that says when a page was published or changed is a sentence here and there. */
const DATED = new RegExp(
  `^.{0,20}(?:${PUBLISHED_WORDS.source}|${MODIFIED_WORDS.source})[^.]{0,40}\\p{Nd}`,
  'iu',
)

/** Whether two runs of text stand in elements of the same names, inside elements of the same names. */
function standsAlike(a: Segment, b: Segment): boolean {
  const same = (x: Segment['owner'] | null, y: Segment['owner'] | null) =>
    x === y || (x?.tag === y?.tag && x?.attrs.class === y?.attrs.class)
  return same(a.owner, b.owner) && same(a.owner.parent, b.owner.parent)
}

/** After the last full paragraph a short line belongs to the text if it looks like a sentence. */
const trailsOn = (segment: Segment, before: Segment | undefined) =>
  segment.linked === 0 &&
  segment.kind !== 'heading' &&
  before?.owner.parent === segment.owner.parent &&
  (segment.kind === 'list' || (segment.length > 12 && /[.!?…。！？؟"”»]\s*$/.test(segment.text)))

function isLinks(segment: Segment): boolean {
  if (segment.linked === 0) return false
  const share = segment.linked / segment.length
  if (segment.kind === 'heading') return share > 0.8
  return share > 0.9 || (share > 0.6 && segment.length < 120)
}

function isBoilerplate(segment: Segment): boolean {
  return (
    (segment.length < 300 && BOILERPLATE.some((pattern) => pattern.test(segment.text))) ||
    /^https?:\/\/\S+/.test(segment.text)
  )
}

/** With less before it, or after it, than this part of a text, a line over links leads on and not out. */
const MOST = 0.5

/**
 * Cuts at a line like "More stories" when less follows it than stands before it. Where the text goes on behind such a line,
 * it and what it leads to are left out alone.
 */
function cutEnd(segments: Segment[]): Segment[] {
  const total = segments.reduce((sum, segment) => sum + worthOf(segment), 0)
  const kept: Segment[] = []
  let [before, tried] = [0, 0]
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i]!
    if (segment.length < 80 && segment.kind !== 'caption') {
      const related = RELATED_LINES.some((line) => line.test(segment.text))
      const on = related && tried++ < OFTEN ? goesOn(segments, i, kept) : -1
      if (on > 0) {
        i = on - 1
        continue
      }
      if (before > total * MOST && (related || END_LINES.some((line) => line.test(segment.text)))) return kept
    }
    kept.push(segment)
    before += worthOf(segment)
  }
  return kept
}

/** No text leads out more often, and each time all that stands before is looked at. */
const OFTEN = 40

/** Links to other reports stand for a few lines at most before a text goes on. */
const LINKS = 12

/**
 * Where the text goes on behind a line over links: a full paragraph that stands where those before it stood, and is no
 * teaser. -1 where it does not.
 */
function goesOn(segments: Segment[], from: number, before: Segment[]): number {
  const home = homeOf(before)
  if (!home) return -1
  for (let i = from + 1; i < Math.min(segments.length, from + 1 + LINKS); i++) {
    const { owner, linked, length, kind, text } = segments[i]!
    const full = kind === 'paragraph' && linked < length * 0.3 && length >= 60 && SENTENCE_END.test(text)
    if (full && owner.parent === home.parent && owner.tag === home.tag) return i
    if (full) return -1
  }
  return -1
}
const SENTENCE_END = /[.!?…。！？؟]["”»)]*\s*$/

/** The element in which most paragraphs before stand. */
function homeOf(before: Segment[]): { parent: Segment['owner']['parent']; tag: string } | null {
  const count = new Map<Segment['owner']['parent'], number>()
  const full = before.filter((segment) => segment.kind === 'paragraph' && worthOf(segment) >= 60)
  for (const { owner } of full) count.set(owner.parent, (count.get(owner.parent) ?? 0) + 1)
  const [most] = [...count].sort((a, b) => b[1] - a[1])
  if (!most || most[1] < full.length * 0.5) return null
  return { parent: most[0], tag: full.find(({ owner }) => owner.parent === most[0])!.owner.tag }
}

/** Takes headings without text and lines about the author off the end. */
function dropTail(kept: Segment[]) {
  for (let left = 4; kept.length > 1 && left > 0; left--) {
    const last = kept[kept.length - 1]!
    const about = last.length < 700 && AUTHOR_LINES.some((line) => line.test(last.text))
    if (!about && last.kind !== 'heading') return
    kept.pop()
  }
}

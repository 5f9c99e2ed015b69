import { isCorrectionNote } from '../../words/corrections.ts'
import type { Element } from '../html/node.ts'
import { key } from '../key.ts'
import { AUTHOR_LINES, BOILERPLATE } from '../words/boilerplate.ts'
import { worthOf } from './container.ts'
import { cutEnd } from './cut-end.ts'
import { liveEntries } from './live.ts'
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
  const entries = liveEntries(segments, segments[first]!)
  const kept = segments.filter((segment, i) => {
    if (segment.kind === 'caption' || isLinks(segment) || isBoilerplate(segment)) return false
    if (titleKey && key(segment.text) === titleKey) return false
    // that a report was changed stands before or after its text, and is told in few words
    if (segment.linked === 0 && isCorrectionNote(segment.text)) return true
    if (i < first) return leadsIn(segment, entries)
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

/** Before the first full paragraph stand date, name and labels; text are quotes, and entries of a live report. */
const leadsIn = (segment: Segment, entries: ReadonlySet<Segment>) =>
  segment.linked === 0 && (segment.kind === 'quote' || entries.has(segment))

/** After the last full paragraph a short line belongs to the text if it looks like a sentence. */
const trailsOn = (segment: Segment, before: Segment | undefined) =>
  segment.linked === 0 &&
  segment.kind !== 'heading' &&
  before !== undefined &&
  isBeside(before.owner, segment.owner) &&
  (segment.kind === 'list' || (segment.length > 12 && /[.!?…。！？؟"”»]\s*$/.test(segment.text)))

/** Whether two paragraphs stand side by side, each perhaps in a wrapping of its own of the same make. */
function isBeside(a: Element, b: Element): boolean {
  if (a.parent === b.parent) return true
  const alike = a.tag === b.tag && a.parent?.tag === b.parent?.tag
  return alike && a.parent?.parent === b.parent?.parent && a.parent?.attrs.class === b.parent?.attrs.class
}

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

/** Takes headings without text and lines about the author off the end. */
function dropTail(kept: Segment[]) {
  for (let left = 4; kept.length > 1 && left > 0; left--) {
    const last = kept[kept.length - 1]!
    const about = last.length < 700 && AUTHOR_LINES.some((line) => line.test(last.text))
    if (!about && last.kind !== 'heading') return
    kept.pop()
  }
}

import type { Element } from '../html/node.ts'
import { closest, walk } from '../html/node.ts'
import { isBodyName } from './noise.ts'
import type { Segment, Surrounding } from './segments.ts'

const SHORT = 60
/** With less text than this beside them, even comments may be what the page is about. */
const LEAST = 250
const SENTENCE_END = /[.!?…。！？؟।"”»)]\s*$/

/** The element that holds an article's text, with the runs of text in it that are not noise, in order. */
export type Body = { element: Element; segments: Segment[]; worth: number }

/** What a run of text is worth as article text: its characters, less for links and for what is no sentence. */
export function worthOf(segment: Segment): number {
  const own = segment.length - segment.linked
  if (segment.kind === 'caption' || own < segment.length * 0.5) return 0
  // Some systems set the opening paragraph as a heading; a real one is short or no sentence.
  if (segment.kind === 'heading') return own > 100 && SENTENCE_END.test(segment.text) ? own : 0
  if (own < SHORT) return SENTENCE_END.test(segment.text) && own > 20 ? own * 0.5 : 0
  return SENTENCE_END.test(segment.text) ? own : own * 0.7
}

/** Finds where the article stands: the named element if it holds enough, else the smallest that holds most. */
export function chooseBody(root: Element, segments: Segment[]): Body {
  const kept = withoutNoise(segments)
  const elements: Element[] = [root]
  walk(root, (element) => {
    elements.push(element)
    return true
  })
  const worth = new Map<Element, number>()
  const add = (element: Element, value: number) => worth.set(element, (worth.get(element) ?? 0) + value)
  for (const segment of kept) add(segment.owner, worthOf(segment))
  for (let i = elements.length - 1; i > 0; i--) {
    const value = worth.get(elements[i]!)
    if (value) add(elements[i]!.parent!, value)
  }
  const element = smallest(named(elements, worth) ?? root, worth)
  const inside = new Set<Element>([element])
  walk(element, (below) => {
    inside.add(below)
    return true
  })
  return {
    element,
    segments: kept.filter((segment) => inside.has(segment.owner)),
    worth: worth.get(element) ?? 0,
  }
}

const total = (segments: Segment[]) => segments.reduce((sum, segment) => sum + worthOf(segment), 0)

/** Drops runs in noisy surroundings, unless those surroundings hold most of what the page says. */
function withoutNoise(segments: Segment[]): Segment[] {
  let plain = 0
  const held = new Map<Element | string, number>()
  const add = (holder: Element | string, value: number) => held.set(holder, (held.get(holder) ?? 0) + value)
  for (const segment of segments) {
    const value = worthOf(segment)
    let strong = false
    for (let around = segment.noise; around; around = around.outer) {
      add(around.element, value)
      if (around.layout && value) add(around.layout, value)
      strong ||= around.strong
    }
    if (!strong) plain += value
  }
  const drops = ({ element, strong, layout }: Surrounding) => {
    if (strong) return plain >= LEAST
    return held.get(element)! <= plain * 0.6 && !(layout && held.get(layout)! > plain * 0.5)
  }
  const outside = (segment: Segment, dropped: (around: Surrounding) => boolean) => {
    for (let around = segment.noise; around; around = around.outer) if (dropped(around)) return false
    return true
  }
  const kept = segments.filter((segment) => outside(segment, drops))
  if (total(kept) >= LEAST || plain < LEAST * 2) return kept
  // Hardly anything is left of a page full of text: its names mean something else than they usually do.
  return segments.filter((segment) => outside(segment, ({ strong }) => strong))
}

/** The element that a content system names as the article's text, or that is marked up as an article. */
function named(elements: Element[], worth: Map<Element, number>): Element | null {
  const all = worth.get(elements[0]!) ?? 0
  let best: Element | null = null
  let bestWorth = 0
  for (const element of elements) {
    const value = worth.get(element) ?? 0
    if (value < all * 0.4 || value === 0) continue
    if (element.tag !== 'article' && !isBodyName(element)) continue
    // An inner element wins over an outer one only when hardly anything is lost.
    const within = best !== null && closest(element, (around) => around === best) !== null
    if (!best || value > bestWorth * (within ? 0.85 : 1.5)) [best, bestWorth] = [element, value]
  }
  return best
}

function smallest(root: Element, worth: Map<Element, number>): Element {
  let at = root
  for (;;) {
    let best: Element | null = null
    for (const child of at.children) {
      if (typeof child !== 'string' && (worth.get(child) ?? 0) > (best ? worth.get(best)! : 0)) best = child
    }
    if (!best || worth.get(best)! < worth.get(at)! * 0.75 || best.tag === 'p') return at
    at = best
  }
}

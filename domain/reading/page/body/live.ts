import type { Element } from '../html/node.ts'
import { AUTHOR_LINES } from '../words/boilerplate.ts'
import { MODIFIED_WORDS, PUBLISHED_WORDS } from '../words/date-keys.ts'
import type { Segment } from './segments.ts'

/** An entry of a live report opens with its hour, with a sign after it. */
const HOUR = /^\p{Nd}{1,2}[.:h]\p{Nd}{2}(?: ?(?:uhr|[ap]\.?m\.?|gmt|utc|[A-Z]{3,4}))? ?[–—:-]\s?\S/iu
/** Where hours stand beside entries and not in them, fewer are what stands round any article. */
const [OPENED, BESIDE] = [2, 3]
/** Who wrote, who took the picture, how long it takes to read, and when it was changed are sentences here and there. */
const FURNITURE =
  /^(?:by|von|par|por|di|da|door|автор|بقلم|מאת)[ :]|\b(?:ago|credit:?|minutes?|min\.?|read by|listen|updated|modified)(?!\p{L})|(?<!\p{L})(?:vor \p{Nd}|il y a \p{Nd}|hace \p{Nd}|minuten|minutos|הקשיבו|לפני \p{Nd}|منذ|назад|минут)/iu

/** Lines of a live report that are shorter than paragraphs: they stand as the first full one does, each with its hour. */
export function liveEntries(segments: Segment[], first: Segment): ReadonlySet<Segment> {
  const alike = segments.filter((segment) => isSentence(segment) && standsAlike(segment, first))
  const opened = alike.filter(({ text }) => HOUR.test(text))
  const timed = alike.filter(({ owner }) => hasTime(owner.parent))
  // one element that holds an hour and three lines is the head of an article
  const holders = new Set(timed.map(({ owner }) => owner.parent))
  const entries = [
    ...(opened.length >= OPENED ? opened : []),
    ...(holders.size >= BESIDE && holders.size === timed.length ? timed : []),
  ]
  return new Set(entries.filter(({ text }) => !isFurniture(text.replace(/^\p{Nd}[^–—:-]*[–—:-]\s*/u, ''))))
}

const isSentence = ({ text, kind, length, linked }: Segment) =>
  kind === 'paragraph' && linked === 0 && length > 20 && /[.!?…。！？؟]["”»]?$/.test(text)

const isFurniture = (text: string): boolean =>
  [FURNITURE, MODIFIED_WORDS, PUBLISHED_WORDS, ...AUTHOR_LINES].some((words) => words.test(text))

const hasTime = (element: Element | null): boolean =>
  element?.children.some((child) => typeof child !== 'string' && child.tag === 'time') ?? false

/** Whether two runs of text stand in elements of the same names, inside elements of the same names. */
function standsAlike(a: Segment, b: Segment): boolean {
  const same = (x: Element | null, y: Element | null) =>
    x === y || (x?.tag === y?.tag && x?.attrs.class === y?.attrs.class)
  return same(a.owner, b.owner) && same(a.owner.parent, b.owner.parent)
}

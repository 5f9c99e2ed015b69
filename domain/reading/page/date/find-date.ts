import type { Segment } from '../body/segments.ts'
import { type Facts, metaValue } from '../facts.ts'
import { closest, type Element, names, textOf } from '../html/node.ts'
import {
  GENERAL_DATE_KEYS,
  MODIFIED_KEYS,
  MODIFIED_WORDS,
  PUBLISHED_KEYS,
  PUBLISHED_WORDS,
} from '../words/date-keys.ts'
import { type Candidate, dayInUrl, type Reader, readStamp, toIso } from './candidate.ts'
import { inLocalTime } from './local-time.ts'
import { withOwnOffset } from './own-offset.ts'
import { findDates } from './parse-date.ts'

/** Where things stand on the page, in the order of elements. */
export type Places = { title: number; bodyFrom: number; bodyTo: number; at: (element: Element) => number }
export type Dates = { publishedAt: string | null; publishedDayOnly: boolean; updatedAt: string | null }

const VISIBLE = 160
const OTHERS =
  /comment|related|recommend|popular|latest|sidebar|widget|teaser|trending|promo|more-|footer|respond/

/** Finds when a page was published and last changed: every hint is weighed, hints for one day support each other. */
export function findPublication(
  facts: Facts,
  segments: Segment[],
  places: Places,
  url: string | undefined,
  reader: Reader,
): Dates {
  const candidates = withOwnOffset([
    ...stated(facts, reader),
    ...marked(facts, places, reader),
    ...visible(segments, places, reader),
  ])
  const inUrl = dayInUrl(url ?? facts.canonical ?? undefined)
  if (inUrl.day) candidates.push(of(inUrl.day, 8.5, 'url'))
  const published = best(
    candidates.filter(({ modified }) => !modified),
    inUrl.month,
  )
  const changed = candidates.filter(({ modified }) => modified).sort((a, b) => b.weight - a.weight)[0] ?? null
  const chosen = published ?? changed
  const updatedAt = changed && (!chosen || isLater(changed, chosen)) ? changed.instant : null
  return { publishedAt: chosen?.instant ?? null, publishedDayOnly: chosen?.dayOnly ?? false, updatedAt }
}

const of = (day: string, weight: number, from: string): Candidate => ({
  day,
  instant: day,
  dayOnly: true,
  weight,
  modified: false,
  from,
})

/** Dates that structured data and meta elements state. */
function stated(facts: Facts, reader: Reader): Candidate[] {
  const { jsonLd } = facts
  const sources: [string | null, number, boolean, string][] = [
    [jsonLd.published, 10, false, 'structured data'],
    [jsonLd.created, 4, false, 'structured data, created'],
    [jsonLd.modified, 9, true, 'structured data'],
    [metaValue(facts, PUBLISHED_KEYS), 10, false, 'meta'],
    [metaValue(facts, GENERAL_DATE_KEYS), 6, false, 'meta, general'],
    [metaValue(facts, MODIFIED_KEYS), 8, true, 'meta'],
  ]
  return sources.flatMap(([value, weight, modified, from]) => {
    const stamp = readStamp(value, reader)
    return stamp ? [{ ...stamp, weight, modified, from }] : []
  })
}

/** Dates in elements made for them: time, abbr, itemprop, data attributes, class names. */
function marked(facts: Facts, places: Places, reader: Reader): Candidate[] {
  return [...facts.times, ...facts.dates].flatMap((element) => {
    const { attrs } = element
    const stamp = readStamp(stampOf(element), reader)
    const shown = textOf(element, VISIBLE * 2)
    const written = stamp ?? (shown.length < VISIBLE ? readStamp(shown, reader) : null)
    if (!written) return []
    const named = `${names(element)} ${(attrs.itemprop ?? '').toLowerCase()} ${attrs.pubdate !== undefined ? 'pubdate' : ''}`
    const says =
      /publi|pubdate|entry-date|post-date|article-date|posted|created|veroeff/.test(named) ||
      PUBLISHED_WORDS.test(shown)
    const changed = /modif|updat/.test(named) || MODIFIED_WORDS.test(shown)
    let weight = element.tag === 'time' || attrs.itemprop ? 4 : 3
    if (says) weight += attrs.itemprop ? 4.5 : 2.5
    weight = placed(weight, element, places)
    return [{ ...written, weight, modified: changed && !says, from: element.tag }]
  })
}

function stampOf({ tag, attrs }: Element): string | undefined {
  if (tag === 'time') return attrs.datetime
  if (tag === 'abbr' || tag === 'span')
    return attrs.title ?? attrs.content ?? attrs['data-timestamp'] ?? attrs['data-time']
  return (
    attrs.datetime ?? attrs.content ?? attrs['data-timestamp'] ?? attrs['data-time'] ?? attrs['data-date']
  )
}

/** Dates in short lines of text. */
function visible(segments: Segment[], places: Places, reader: Reader): Candidate[] {
  const found: Candidate[] = []
  for (const segment of segments) {
    if (segment.text.length > VISIBLE) {
      found.push(...leading(segment, places, reader))
      continue
    }
    if (!/\p{Nd}/u.test(segment.text)) continue
    for (const date of findDates(segment.text, reader.language, reader.order).slice(0, 3)) {
      const before = segment.text.slice(0, date.start)
      const says = PUBLISHED_WORDS.test(before)
      const changed =
        MODIFIED_WORDS.test(before) && !PUBLISHED_WORDS.test(before.slice(before.search(MODIFIED_WORDS)))
      let weight = says ? 4 : 1.5
      if (date.end - date.start > segment.text.length * 0.4) weight += 1
      found.push({
        ...toIso(date),
        weight: placed(weight, segment.owner, places),
        modified: changed,
        from: 'text',
      })
    }
  }
  return found
}

/** A date that opens the first paragraph: "27.1.2022 - In the town hall ...". */
function leading(segment: Segment, places: Places, reader: Reader): Candidate[] {
  const at = places.at(segment.owner)
  if (at < places.title || at > places.bodyFrom) return []
  const [date] = findDates(segment.text.slice(0, 60), reader.language, reader.order)
  return date && date.start < 25 ? [{ ...toIso(date), weight: 3, modified: false, from: 'dateline' }] : []
}

/** A hint counts more between title and text, less inside or after the text, little beside other articles. */
function placed(weight: number, element: Element, places: Places): number {
  const at = places.at(element)
  const other = closest(element, (around) => OTHERS.test(names(around)) && around.tag !== '#root')
  if (other && places.at(other) > places.title) return weight * 0.2
  if (at >= places.title - 25 && at <= places.bodyFrom + 2) return weight + 3
  if (at < places.title) return weight * 0.6
  return at <= places.bodyTo ? weight * 0.6 : weight * (at <= places.bodyTo + 30 ? 0.9 : 0.4)
}

function best(candidates: Candidate[], month: string | null): Candidate | null {
  const days = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const list = days.get(candidate.day)
    if (list) list.push(candidate)
    else days.set(candidate.day, [candidate])
  }
  let chosen: Candidate | null = null
  let chosenScore = 0
  for (const [day, list] of days) {
    list.sort((a, b) => b.weight - a.weight)
    const strongest = list[0]!
    const kinds = new Map(list.toReversed().map((candidate) => [candidate.from, candidate.weight]))
    let score = strongest.weight + (month && day.startsWith(month) ? 3 : 0)
    for (const [from, weight] of kinds) if (from !== strongest.from) score += weight * 0.3
    if (score > chosenScore) {
      chosen = exactest(list) ?? strongest
      chosenScore = score
    }
  }
  return chosen && !chosen.dayOnly ? inLocalTime(chosen, candidates) : chosen
}

/** The stamp that says most: an offset of its own before one that was worked out, and a clock's before that of UTC. */
function exactest(list: Candidate[]): Candidate | undefined {
  const known = list.filter(({ dayOnly }) => !dayOnly)
  const own = known.find(({ local }) => !local) ?? known[0]
  if (!own?.instant.endsWith('Z')) return own
  const at = Date.parse(own.instant)
  return known.find(({ instant }) => !instant.endsWith('Z') && Date.parse(instant) === at) ?? own
}

/** Instants by the moment, whatever offsets they are told with; where one tells a day alone, by the day. */
const isLater = (a: Candidate, b: Candidate): boolean =>
  a.dayOnly || b.dayOnly ? a.instant > b.instant : Date.parse(a.instant) > Date.parse(b.instant)

import type { Page } from '../types.ts'
import { codePoints } from './body/blocks.ts'
import { AGENCIES } from './words/agencies.ts'

type Agency = Page['agencies'][number]

const byWritten = new Map<string, string>()
for (const [name, ...written] of AGENCIES)
  for (const form of [name, ...written]) byWritten.set(form.toLowerCase(), name)

/** The agency that a name stands for, or null: "AP" is the Associated Press. Short forms must be in capitals. */
export function agencyNamed(name: string): string | null {
  const bare = name.replace(/^[\s(["“]+|[\s)\]"”.:;,]+$/g, '')
  const found = byWritten.get(bare.toLowerCase())
  if (!found) return null
  const short = bare.length <= 4 && /^[a-z]+$/i.test(bare)
  return short && bare !== bare.toUpperCase() && bare !== 'dpa' ? null : found
}

const HEAD = 220
/** "CAIRO (AP) —", "(Reuters) -", "BERLIN, 3 March (dpa)": an agency in brackets before the first sentence. */
const DATELINE = /^[^()]{0,80}\(([^()]{2,40})\)/u
/** The agency alone before a dash: "Reuters — The minister". */
const LEADING = /^([\p{L}. -]{2,30}?)\s?[—–]\s/u
/** Lines at the end of a report that credit others; the name or names follow or lead. */
const CREDITS = [
  /^[\s(*[]*([\p{L}\p{N}.,&'’ -]{2,160}?) (?:also )?(?:contributed|helped|assisted|reported) (?:to|with|from|in)\b/iu,
  /\bwith (?:files|reporting|reports|additional reporting|contributions?|material|information) (?:from|by) ([^.;)\]]{2,120})/iu,
  /\b(?:additional reporting|reporting|editing) by ([^.;)\]]{2,160})/iu,
  /(?:^|[\s(])h\/t:?\s+([^.;)\]]{2,80})/iu,
  /\bhat[- ]tip(?:s)?(?: to)?:? ([^.;)\]]{2,80})/iu,
  /^(?:quelle|source|fuente|fonte|источник|المصدر|מקור)\s*:\s*([^.;)\]]{2,80})/iu,
]

/** Finds which agencies a text credits: datelines mean reprints, lines at the end mean contributions. */
export function findAgencies(text: string, bylineAgencies: string[]): Agency[] {
  const found = new Map<string, Agency>()
  for (const name of bylineAgencies) found.set(name, { name, kind: 'reprints' })
  for (const { line, at } of firstLines(text)) {
    const dateline = line.match(DATELINE) ?? line.match(LEADING)
    const written = dateline?.[1]
    const name = written ? namedIn(written) : null
    if (!dateline || !written || !name) continue
    const start = codePoints(text.slice(0, at + dateline[0].indexOf(written)))
    found.set(name, { name, kind: 'reprints', span: [start, start + codePoints(written)] })
    break
  }
  for (const { line, at } of lastLines(text)) {
    for (const pattern of CREDITS) {
      const match = line.match(pattern)
      if (!match?.[1]) continue
      for (const part of match[1].split(/,|\band\b|&|\//)) {
        const name = agencyNamed(part.replace(/^\s*(?:the|reporters? (?:from|at)|staff)\s+/i, ''))
        if (!name || found.has(name)) continue
        const start = codePoints(text.slice(0, at))
        found.set(name, { name, kind: 'contributed', span: [start, start + codePoints(line)] })
      }
    }
  }
  return [...found.values()]
}

/** The agency among the names of a dateline: "AP", "dpa/AFP". */
function namedIn(written: string): string | null {
  for (const part of written.split(/\s*[,/]\s*|\s-\s/)) {
    const name = agencyNamed(part)
    if (name) return name
  }
  return null
}

/** The first lines, cut short: a dateline stands at the start of one, after title and byline at most. */
function firstLines(text: string): { line: string; at: number }[] {
  const lines: { line: string; at: number }[] = []
  for (let at = 0; at < text.length && lines.length < 8; ) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, Math.min(end < 0 ? text.length : end, at + HEAD))
    if (line.trim()) lines.push({ line, at })
    if (end < 0) break
    at = end + 1
  }
  return lines
}

/** The last eight lines that are short enough to be a credit, with where they start. */
function lastLines(text: string): { line: string; at: number }[] {
  const lines: { line: string; at: number }[] = []
  let end = text.length
  while (end > 0 && lines.length < 8) {
    const at = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(at, end)
    if (line.trim())
      lines.push({
        line: line.length > 600 ? line.slice(-300) : line,
        at: line.length > 600 ? end - 300 : at,
      })
    end = at - 1
  }
  return lines
}

import type { Block, Page } from '../types.ts'
import { findAgencies } from './agencies.ts'
import { codePoints } from './body/blocks.ts'
import { readByline } from './byline/names.ts'
import { toIso } from './date/candidate.ts'
import { findDates } from './date/parse-date.ts'
import { decode, looksBinary } from './decode.ts'
import { dayOrderOf, directionOf, findLanguage } from './language.ts'
import { hostOf } from './site-name.ts'
import { BY_WORDS } from './words/byline-words.ts'

const TITLE = 160
const HEAD_LINES = 8
const SENTENCE_END = /[.!?…。！？؟:;,]["”»)]?$/
type Line = { text: string; start: number; end: number }

/**
 * Reads a pasted article. The text is kept exactly; each line that is not blank is a block, and title, byline
 * and date are taken from the first lines where they plainly stand there.
 */
export function readPlainText(
  input: Uint8Array | string,
  hints: { url?: string; contentType?: string; title?: string; language?: string; publishedAt?: string } = {},
): Page {
  const text = typeof input === 'string' ? input : decode(input, hints.contentType)
  const lines = linesOf(text)
  const language = findLanguage(text, [hints.language])
  const order = dayOrderOf(language, hostOf(hints.url))
  const page = {
    title: hints.title ?? null,
    byline: [] as string[],
    agencies: [] as string[],
    publishedAt: hints.publishedAt ?? null,
    publishedDayOnly: false,
  }
  const headings = new Set<Line>()
  const first = lines[0]
  if (first && lines.length > 1 && first.text.length <= TITLE && !SENTENCE_END.test(first.text)) {
    headings.add(first)
    page.title ??= first.text
  }
  for (const line of lines.slice(0, HEAD_LINES)) {
    if (line.text.length > 120) break
    const byline = BY_WORDS.test(line.text) && !SENTENCE_END.test(line.text) ? readByline(line.text) : null
    if (byline && !page.byline.length) {
      page.byline = byline.names
      page.agencies = byline.agencies
    }
    const [date] = page.publishedAt ? [] : findDates(line.text, language, order)
    if (!date || (line !== first && line.text.length > 80)) continue
    const { instant, dayOnly } = toIso(date)
    page.publishedAt = instant
    page.publishedDayOnly = dayOnly
  }
  return {
    kind: text.trim() && !looksBinary(text) ? 'article' : 'empty',
    ...page,
    updatedAt: null,
    siteName: null,
    language,
    direction: directionOf(language),
    canonicalUrl: null,
    text,
    blocks: lines.map((line, i) => ({
      kind: kindOf(line, lines[i + 1], headings),
      start: line.start,
      end: line.end,
    })),
    agencies: findAgencies(text, page.agencies),
  }
}

/** A short line without an end mark before a longer one is a heading; marks of lists and quotes are read. */
function kindOf(line: Line, next: Line | undefined, headings: Set<Line>): Block['kind'] {
  if (headings.has(line)) return 'heading'
  if (/^(?:[•*\-–]|\d{1,2}[.)])\s/.test(line.text)) return 'list'
  if (/^>\s?/.test(line.text)) return 'quote'
  const alone = line.text.length < 80 && !/[.!?…。！？؟:;,"”»)]$/.test(line.text)
  return alone && next !== undefined && next.text.length > line.text.length * 1.5 ? 'heading' : 'paragraph'
}

/** Lines that are not blank, without the white space around them, by code points. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let at = 0
  for (const part of text.split(/(\r\n|[\n\r\u2028\u2029])/)) {
    const trimmed = part.trim()
    if (trimmed) {
      const start = at + codePoints(part.slice(0, part.indexOf(trimmed)))
      lines.push({ text: trimmed, start, end: start + codePoints(trimmed) })
    }
    at += codePoints(part)
  }
  return lines
}

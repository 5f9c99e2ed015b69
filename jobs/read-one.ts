import { decode } from '#domain/reading/page/decode.ts'
import { readPage, readPlainText } from '#domain/reading/page/read-page.ts'
import { readText } from '#domain/reading/read.ts'
import type { Page, Reading } from '#domain/reading/types.ts'
import { compare } from '#domain/report/compare.ts'
import { plain } from '#domain/report/headline.ts'
import type { ReadInput, ReadOutcome } from './read-in-worker.ts'

/** Reads one input: the page, what is drafted from it, and, where an earlier text is given, what became of its words. */
export function readOne(input: ReadInput): Exclude<ReadOutcome, { error: string }> {
  const page = pageOf(input)
  if (input.pageOnly) return { page, reading: nothing(page.text), ...shownOf(input) }
  const reading = readText(page.text, {
    title: page.title ?? undefined,
    publishedAt: page.publishedAt ?? undefined,
    language: page.language ?? undefined,
    siteName: page.siteName ?? (input.kind === 'text' ? input.siteName : undefined),
    url: input.url,
    blocks: page.blocks,
  })
  if (input.kind !== 'text' || !input.against) return { page, reading }
  const { against, headline = null, text, blocks = [], language = reading.language, beside } = input
  return {
    page,
    reading,
    comparison: compare(against, { headline, text, blocks, ...(beside ? { beside } : {}) }, language),
  }
}

/** Which of the names that are asked for stand anywhere on the page. */
function shownOf(input: ReadInput): { shown?: string[] } {
  if (input.kind !== 'html' || !input.names) return {}
  const shown = plain(decode(input.bytes, input.contentType))
  return { shown: input.names.filter((name) => shown.includes(plain(name))) }
}

const nothing = (text: string): Reading => ({
  text,
  language: 'und',
  statements: [],
  times: [],
  figures: [],
  expectations: [],
  reliances: [],
  corrections: [],
})

function pageOf(input: ReadInput): Page {
  if (input.kind === 'html') {
    const { bytes, url, contentType } = input
    return readPage(bytes, { url, contentType })
  }
  return readPlainText(input.text, input)
}

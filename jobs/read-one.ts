import { readPage, readPlainText } from '#domain/reading/page/read-page.ts'
import { readText } from '#domain/reading/read.ts'
import type { Page, Reading } from '#domain/reading/types.ts'
import { compare } from '#domain/report/compare.ts'
import type { ReadInput, ReadOutcome } from './read-in-worker.ts'

/** Reads one input: the page, what is drafted from it, and, where an earlier text is given, what became of its words. */
export function readOne(input: ReadInput): Exclude<ReadOutcome, { error: string }> {
  const page = pageOf(input)
  if (input.pageOnly) return { page, reading: nothing(page.text) }
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

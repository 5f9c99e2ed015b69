import { readPage, readPlainText } from '#domain/reading/page/read-page.ts'
import { readText } from '#domain/reading/read.ts'
import type { Page, Reading } from '#domain/reading/types.ts'
import { answerInParts } from './answer-in-parts.ts'
import type { ReadInput } from './read-in-worker.ts'

/** Runs as a process of its own: reads each input that comes in and answers it. Started by read-in-worker.ts only. */
answerInParts((input) => {
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
  return { page, reading }
})

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

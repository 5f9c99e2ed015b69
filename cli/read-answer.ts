import { readPage } from '#domain/reading/page/read-page.ts'
import { readText } from '#domain/reading/read.ts'
import type { DraftStatement, Page, Reading, ReadingContext } from '#domain/reading/types.ts'
import { bytesOf, optionalTextOf, type Row, rowOf, textOf } from './row.ts'

/** What `read` answers for one text or page; offsets are code points into `text`, end exclusive. */
export type Answer = ReturnType<typeof answerRow>

type Head = Pick<Page, 'title' | 'byline' | 'publishedAt' | 'siteName' | 'language'>

/** Reads one row `{"id","text"|"htmlBase64","url"?,"title"?,"publishedAt"?,"language"?}`. */
export function answerRow(line: unknown) {
  const row = rowOf(line)
  const known = {
    url: optionalTextOf(row, 'url'),
    title: optionalTextOf(row, 'title'),
    publishedAt: optionalTextOf(row, 'publishedAt'),
    language: optionalTextOf(row, 'language'),
  }
  if (row.text !== undefined) return answerText(row.id, textOf(row, 'text'), known)
  if (row.htmlBase64 !== undefined) return answerPage(row.id, bytesOf(row, 'htmlBase64'), known)
  throw new Error('"text" or "htmlBase64" is missing')
}

/** Reads the bytes of a file or of an answer: a page when they look like markup, else plain text in UTF-8. */
export function answerBytes(
  id: string,
  bytes: Uint8Array,
  hints: { url?: string; contentType?: string },
): Answer {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1000)).trimStart()
  const markup = /^(?:ï»¿|ÿþ|þÿ)?\s*</.test(start) || /html|xml/i.test(hints.contentType ?? '')
  if (markup || /\.x?html?$/i.test(id)) return answerPage(id, bytes, hints)
  return answerText(id, new TextDecoder().decode(bytes), { url: hints.url })
}

function answerText(id: Row['id'], text: string, known: ReadingContext) {
  const { title = null, publishedAt = null } = known
  const reading = readText(text, known)
  return answer(id, { title, byline: [], publishedAt, siteName: null, language: reading.language }, reading)
}

function answerPage(id: Row['id'], bytes: Uint8Array, known: ReadingContext & { contentType?: string }) {
  const page = readPage(bytes, { url: known.url, contentType: known.contentType })
  const title = page.title ?? known.title
  const publishedAt = page.publishedAt ?? known.publishedAt
  const language = page.language ?? known.language
  const { siteName, blocks } = page
  const reading = readText(page.text, {
    url: known.url,
    title,
    publishedAt,
    language,
    siteName: siteName ?? undefined,
    blocks,
  })
  const head: Head = {
    title: title ?? null,
    byline: page.byline,
    publishedAt: publishedAt ?? null,
    siteName,
    language: language ?? reading.language,
  }
  return answer(id, head, reading)
}

function answer(id: Row['id'], { title, byline, publishedAt, siteName, language }: Head, reading: Reading) {
  return {
    id,
    title,
    byline,
    publishedAt,
    siteName,
    language,
    text: reading.text,
    statements: reading.statements.map(statementOf),
    times: reading.times.map(({ start, end, type, value }) => ({ start, end, type, value })),
    figures: reading.figures,
    expectations: reading.expectations,
    reliances: reading.reliances.map(({ kind, name, date, span }) => ({ kind, name, date, span })),
  }
}

function statementOf({ content, cue, source, mode, hedge, chain, saidAt, why, certainty }: DraftStatement) {
  const hops = chain.map(({ name, kind, speaksFor }) => ({ name, kind, speaksFor }))
  return { content, cue, source, mode, hedge, chain: hops, saidAt, why, certainty }
}

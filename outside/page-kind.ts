import { FetchFailure } from './fetch-outcome.ts'

/** `document`: a page, or a PDF. `either`: a person gave the address of a page or of a feed. */
export type WantedKind = 'page' | 'feed' | 'document' | 'either'

const pageTypes = /^(text\/|application\/(xhtml\+xml|xml)$)/
const documentTypes = /^(text\/|application\/(xhtml\+xml|xml|pdf|x-pdf)$)/
const feedTypes = /^(text\/|application\/(json|xml|rss|atom|rdf|[\w.-]+\+(xml|json))$)/

/**
 * Refuses what is no page (or feed) by its media type and, once there, by its bytes: nothing at all, a PDF, or NUL
 * bytes where no 16-bit charset explains them. An answer that names no type is judged by its bytes alone.
 * Throws FetchFailure 'not a page'.
 */
export function checkKind(wanted: WantedKind, contentType: string | undefined, bytes?: Uint8Array): void {
  const [type = '', ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const unnamed = type === '' || type === 'application/octet-stream'
  const named = {
    page: [pageTypes],
    document: [documentTypes],
    feed: [feedTypes],
    either: [pageTypes, feedTypes],
  }[wanted]
  if (!unnamed && !named.some((types) => types.test(type))) throw new FetchFailure('not a page', type)
  if (!bytes) return
  if (bytes.length === 0) throw new FetchFailure('not a page', 'nothing was sent')
  const start = Buffer.from(bytes.subarray(0, 1024))
  if (start.subarray(0, 5).toString('latin1') === '%PDF-') {
    if (wanted === 'document') return
    throw new FetchFailure('not a page', 'application/pdf')
  }
  const wide = parameters.some((part) => /^charset="?utf-?(16|32)/.test(part)) || hasWideMark(start)
  if (!wide && start.includes(0)) throw new FetchFailure('not a page', `binary sent as ${type || 'no type'}`)
}

const hasWideMark = (start: Buffer) => ['fffe', 'feff'].includes(start.subarray(0, 2).toString('hex'))

import type { Page } from '../types.ts'
import { toBlocks } from './body/blocks.ts'
import { chooseBody } from './body/container.ts'
import { segmentsOf } from './body/segments.ts'
import { trim } from './body/trim.ts'
import { decode } from './decode.ts'
import { parseMarkup } from './html/parse.ts'

export function readPage(bytes: Uint8Array, hints: { url?: string; contentType?: string }): Page {
  const markup = parseMarkup(decode(bytes, hints.contentType))
  const body = chooseBody(markup.root, segmentsOf(markup.root))
  const { text, blocks } = toBlocks(trim(body.segments, null))
  return {
    kind: 'article',
    title: null,
    byline: [],
    publishedAt: null,
    publishedDayOnly: false,
    updatedAt: null,
    siteName: null,
    language: null,
    direction: 'ltr',
    canonicalUrl: null,
    text,
    blocks,
    agencies: [],
  }
}

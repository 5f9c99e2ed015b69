import { toBlocks } from '../page/body/blocks.ts'
import { segmentsOf } from '../page/body/segments.ts'
import { parseMarkup } from '../page/html/parse.ts'
import { readPlainText } from '../page/plain-text.ts'
import type { BlockKind, Page } from '../types.ts'

export type Run = { kind: BlockKind; text: string }

/** Every run of text of markup that is a report from end to end (a document, a message): nothing round it is left out. */
export const runsOf = (html: string): Run[] =>
  segmentsOf(parseMarkup(html).root).map(({ kind, text }) => ({ kind, text }))

/**
 * A page made of runs of text. Title, byline and date are taken from its first lines, as from pasted text, where nobody
 * has said them.
 */
export function pageOfRuns(
  runs: Run[],
  known: {
    title?: string | null
    byline?: string[]
    language?: string | null
    publishedAt?: string | null
  } = {},
): Page {
  const kept = runs.map(({ kind, text }) => ({ kind, text: clean(text) })).filter(({ text }) => text)
  const { text, blocks } = toBlocks(kept)
  const hints = {
    ...(known.title ? { title: known.title } : {}),
    ...(known.language ? { language: known.language } : {}),
  }
  const page = readPlainText(text, hints)
  const heading = kept.find(({ kind }) => kind === 'heading')?.text
  return {
    ...page,
    kind: text ? 'article' : 'empty',
    title: known.title || (heading && heading.length <= 300 ? heading : page.title),
    byline: page.byline.length > 0 ? page.byline : (known.byline ?? []),
    publishedAt: known.publishedAt ?? page.publishedAt,
    publishedDayOnly: known.publishedAt ? false : page.publishedDayOnly,
    blocks,
  }
}

/** Characters that no letter is: glyphs without a meaning come out of files as controls. */
const clean = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .toWellFormed()
    .trim()

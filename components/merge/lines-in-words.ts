import type { MergeLine } from '#domain/merge/view.ts'
import { instantInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import type { LineInWords } from './types.ts'

/** Merges and splits with their times in words, for the browser. */
export const linesInWords = (locale: Locale, zone: string, lines: readonly MergeLine[]): LineInWords[] =>
  lines.map((line) => ({
    ...line,
    when: instantInWords(locale, line.at, zone),
    undone: line.undone && { byName: line.undone.byName, when: instantInWords(locale, line.undone.at, zone) },
  }))

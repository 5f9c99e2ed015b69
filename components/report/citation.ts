import { publicationOf } from '#domain/report/publication.ts'
import type { MergedReport } from '#domain/report/view.ts'
import { whenInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type From = { locale: Locale; zone: string; origin: string }

/**
 * How to cite a statement: who spoke, in which report of whom, when, where it is on record, and the SHA-256 of the
 * bytes it was read from, so that whoever doubts it can ask for exactly them.
 */
export function citationOf(
  { locale, zone, origin }: From,
  report: MergedReport,
  passage: MergedReport['statements'][number],
): string {
  const t = translator(locale, 'feed')
  const speaker = passage.chain.at(-1)?.name
  const when = publicationOf(report)
  const hash = report.snapshots.find(({ number }) => number === passage.snapshotNumber)?.bytesHash ?? ''
  const parts = [
    speaker,
    `“${report.title}”`,
    report.source.name,
    when && whenInWords(locale, when, zone),
    `${t('on record')}: ${origin}${localePath(locale, `/reports/${report.id}`)}#s-${passage.id}`,
    `SHA-256 ${hash}`,
  ]
  return parts.filter(Boolean).join(', ')
}

import type { ReportView } from '#domain/report/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { Mark } from './passages.ts'

type Passage = ReportView['statements'][number]

/** Who said it first, as marks and lists name a statement. */
export function speakerOf(locale: Locale, { chain }: Passage): string {
  return chain.at(-1)?.name ?? translator(locale, 'statement')('own reporting')
}

/** The confirmed passages of a report's newest text, ready to be marked in it. */
export function marksOf(locale: Locale, statements: readonly Passage[]): Mark[] {
  const t = translator(locale, 'statement')
  return statements.flatMap((passage) =>
    passage.content.map(([start, end]) => ({
      id: passage.id,
      start,
      end,
      mode: passage.mode,
      label: t('mark label', { mode: t(`mode.${passage.mode}`), speaker: speakerOf(locale, passage) }),
    })),
  )
}

/** Statements whose words stand in the newest text, and those whose words are gone from it. */
export function standingAndGone(statements: readonly Passage[]): { standing: Passage[]; gone: Passage[] } {
  const [standing, gone] = [true, false].map((stands) =>
    statements.filter((passage) => passage.content.length > 0 === stands),
  )
  return { standing: standing!, gone: gone! }
}

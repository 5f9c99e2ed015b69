import { GradeForm } from '#components/source/grade-form.tsx'
import { GradeList } from '#components/source/grade-list.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { localOf } from '#domain/report/published.ts'
import type { ReliabilityRow } from '#domain/source/view.ts'
import { wordsOf } from '#messages/catalog.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from '#messages/words.tsx'
import { grade } from './grades/action.ts'

type Props = { locale: Locale; zone: string; source: string; rows: ReliabilityRow[]; admin: boolean }

/** A source's dated grades with their reasons, and for an admin a form for the next one. */
export function Grades({ locale, zone, source, rows, admin }: Props) {
  const t = translator(locale, 'source-admin')
  return (
    <section className="grid grid-cols-1 gap-3">
      <h2 className="headline text-21">{t('grades')}</h2>
      <p className="max-w-measure text-quiet">{t('grades note')}</p>
      <GradeList locale={locale} zone={zone} rows={rows} />
      {admin && (
        <Disclosure summary={t('grade anew')}>
          <Words locale={locale} words={wordsOf(locale, 'source', 'source-admin', 'error')}>
            <GradeForm
              locale={locale}
              source={source}
              today={localOf(Date.now(), zone).slice(0, 10)}
              save={grade}
            />
          </Words>
        </Disclosure>
      )}
    </section>
  )
}

import type { ReactNode } from 'react'
import { Section } from '#components/ui/section.tsx'
import { Written } from '#components/ui/written.tsx'
import type { MergedReport } from '#domain/report/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { citationOf } from './citation.ts'
import { MarkedText } from './marked-text.tsx'
import { ModeKey } from './mode-key.tsx'
import { PassageNote } from './passage-note.tsx'
import { marksOf, standingAndGone } from './report-marks.ts'

type Props = {
  locale: Locale
  zone: string
  origin: string
  report: MergedReport
  /** what stands under the text */
  children?: ReactNode
}

/** A text with its statements marked in place, and beside it what each of them is. */
export function TextAndPassages({ locale, zone, origin, report, children }: Props) {
  const t = translator(locale, 'reader')
  const { standing, gone } = standingAndGone(report.statements)
  const notes = (passages: typeof standing) => (
    <ul className="divide-y divide-hairline">
      {passages.map((passage) => (
        <li key={passage.id} className="py-4 first:pt-0">
          <PassageNote
            locale={locale}
            zone={zone}
            report={report.id}
            passage={passage}
            citation={citationOf({ locale, zone, origin }, report, passage)}
          />
        </li>
      ))}
    </ul>
  )
  return (
    <div className="grid gap-x-14 gap-y-10 md:grid-cols-[minmax(0,1fr)_20rem] lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid content-start gap-10">
        <Written>
          <div className="grid gap-6 border-t border-ink pt-4">
            <MarkedText
              text={report.snapshot.text}
              blocks={report.snapshot.blocks}
              marks={marksOf(locale, standing)}
              language={report.language}
            />
            {standing.length > 0 && <ModeKey locale={locale} />}
          </div>
          {children}
        </Written>
      </div>
      <div className="grid content-start gap-10">
        <Section title={t('report.passages')}>
          {standing.length > 0 ? notes(standing) : <p className="text-quiet">{t('report.no passages')}</p>}
        </Section>
        {gone.length > 0 && (
          <Section title={t('report.gone')} text={t('report.gone text')}>
            {notes(gone)}
          </Section>
        )}
      </div>
    </div>
  )
}

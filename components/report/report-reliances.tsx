import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { Section } from '#components/ui/section.tsx'
import type { ReliancePart, ReportView } from '#domain/report/view.ts'
import { dayInWords, numberInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { SharedSentences } from './shared-sentences.tsx'

const directions = ['rests on', 'rested on by'] as const

/**
 * What a report rests on, and what rests on it, each a sentence of its own. Shared passages were found in the text as it
 * was filed, so they are told sentence by sentence as long as that is its newest text.
 */
export function ReportReliances({
  locale,
  report: { reliances, snapshot, language },
}: {
  locale: Locale
  report: Pick<ReportView, 'reliances' | 'snapshot' | 'language'>
}) {
  const t = translator(locale, 'reader')
  return directions.map((direction) => {
    const parts = reliances.filter((part) => part.direction === direction)
    return (
      <Section key={direction} title={t(`report.${direction}`)}>
        {parts.length === 0 && (
          <p className="text-14 text-quiet">
            {t(direction === 'rests on' ? 'report.rests on nothing' : 'report.nothing rests')}
          </p>
        )}
        <ul className="grid max-w-measure gap-1.5 text-14">
          {parts.map((part) => (
            <li
              key={`${part.kind} ${part.label} ${part.reportId} ${part.sourceId} ${part.date}`}
              className="first-letter:uppercase"
            >
              <Filled
                words={t(`report.part.${direction}.${part.kind}`, { report: hole(0) })}
                parts={[<Named key="one" locale={locale} part={part} />]}
              />
              {part.date && <span className="text-quiet"> ({dayInWords(locale, part.date, 'UTC')})</span>}
              {part.share !== null && (
                <span className="text-quiet">
                  {' '}
                  ({t('report.share', { share: numberInWords(locale, part.share, { style: 'percent' }) })})
                </span>
              )}
              {direction === 'rests on' && snapshot.number === 1 && (
                <SharedSentences
                  locale={locale}
                  text={snapshot.text}
                  language={language}
                  passages={part.passages}
                />
              )}
            </li>
          ))}
        </ul>
      </Section>
    )
  })
}

function Named({ locale, part: { label, reportId, sourceId } }: { locale: Locale; part: ReliancePart }) {
  const href = reportId ? `/reports/${reportId}` : sourceId ? `/sources/${sourceId}` : null
  if (!href) return <Dir>{label}</Dir>
  return (
    <Link href={localePath(locale, href)} className="link">
      <Dir>{label}</Dir>
    </Link>
  )
}

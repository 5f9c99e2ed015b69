import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { ExternalLink } from '#components/ui/external-link.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { TimeIn } from '#components/ui/time-in.tsx'
import { publicationOf } from '#domain/report/publication.ts'
import type { ReportLine } from '#domain/report/view.ts'
import { listInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; report: ReportLine }

/** A report's title in its own language, who wrote and published it and when, and where the original is. */
export function ReportHead({ locale, zone, report }: Props) {
  const t = translator(locale, 'report')
  const { title, language, kind, byline, source } = report
  const published = publicationOf(report)
  return (
    <header className="grid gap-3">
      <p className="eyebrow">
        {t('one')} · {t(`kind.${kind}`)}
      </p>
      <h1 className="headline max-w-[32ch] text-32">
        <Dir language={language}>{title}</Dir>
      </h1>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-14 text-quiet">
        <li>
          <Link
            href={localePath(locale, `/sources/${source.id}`)}
            className="font-medium text-ink hover:text-accent"
          >
            <Dir>{source.name}</Dir>
          </Link>
        </li>
        {byline.length > 0 && (
          <li>
            <Filled
              words={t('byline', { names: hole(0) })}
              parts={[<Dir key="names">{listInWords(locale, byline)}</Dir>]}
            />
          </li>
        )}
        <li>
          {published ? (
            <TimeIn locale={locale} zone={zone} at={published} words={(time) => t('published', { time })} />
          ) : (
            translator(locale, 'reader')('report.undated')
          )}
        </li>
        {report.url && (
          <li>
            <ExternalLink href={report.url} lang={language}>
              {t('original')}
            </ExternalLink>
          </li>
        )}
      </ul>
    </header>
  )
}

import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { ownText } from '#domain/report/own-text.ts'
import type { DeskReport, OtherText } from '#domain/report/view.ts'
import { listInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { OneWith } from './one-with.tsx'
import { Published } from './published.tsx'

type Props = {
  locale: Locale
  zone: string
  report: DeskReport
  /** into another: this is its own text */
  merged: boolean
  /** the other texts of what is one report */
  others: readonly OtherText[]
}

/** What is being read: source, title, byline, when it was published, and the original; below, what it is one with. */
export function DeskHead({ locale, zone, report, merged, others }: Props) {
  const t = translator(locale, 'report')
  const { source, title, language, byline, url, kind } = report
  return (
    <header className="max-w-measure pt-6 pb-6">
      <p className="flex flex-wrap gap-x-2 text-14 text-quiet">
        <Link
          href={localePath(locale, `/sources/${source.id}`)}
          className="font-medium text-ink hover:text-accent"
        >
          <Dir>{source.name}</Dir>
        </Link>
        <span>{t(`kind.${kind}`)}</span>
        <Published locale={locale} zone={zone} report={report} />
      </p>
      <h1 className="headline mt-1 text-26">
        <Dir language={language}>{title}</Dir>
      </h1>
      <p className="mt-1 flex flex-wrap gap-x-4 text-14 text-quiet">
        {byline.length > 0 && <span>{t('byline', { names: listInWords(locale, byline) })}</span>}
        {url && (
          <a href={url} rel="noopener noreferrer nofollow" target="_blank" className="link">
            {t('original')}
          </a>
        )}
        <span>
          {t('snapshot')} {report.snapshot.number}
        </span>
        <Link href={localePath(locale, ownText(report.id, merged, '/snapshots'))} className="link">
          {translator(locale, 'record.changes')('link')}
        </Link>
      </p>
      <OneWith locale={locale} texts={others} />
    </header>
  )
}

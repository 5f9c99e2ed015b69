import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { ExternalLink } from '#components/ui/external-link.tsx'
import type { MergedReport } from '#domain/report/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Published } from './published.tsx'
import { ReportProof } from './report-proof.tsx'
import { TextAndPassages } from './text-and-passages.tsx'

type Props = { locale: Locale; zone: string; origin: string; into: string; other: MergedReport }

/** The text of a report that is one with the report of the page: whose it is, and what was said in it. */
export function MergedText({ locale, zone, origin, into, other }: Props) {
  const { title, language, source, url } = other
  return (
    <section aria-labelledby={`r-${other.id}`} className="grid gap-6">
      <header className="grid gap-2">
        <p className="eyebrow">{translator(locale, 'reader')('report.same report')}</p>
        <h2 id={`r-${other.id}`} className="headline max-w-[40ch] text-26">
          <Dir language={language}>{title}</Dir>
        </h2>
        <p className="flex flex-wrap gap-x-6 text-14 text-quiet">
          <Link
            href={localePath(locale, `/sources/${source.id}`)}
            className="font-medium text-ink hover:text-accent"
          >
            <Dir>{source.name}</Dir>
          </Link>
          <Published locale={locale} zone={zone} report={other} />
          {url && (
            <ExternalLink href={url} lang={language}>
              {translator(locale, 'report')('original')}
            </ExternalLink>
          )}
        </p>
      </header>
      <TextAndPassages locale={locale} zone={zone} origin={origin} report={{ ...other, id: into }}>
        <ReportProof locale={locale} zone={zone} report={other} />
      </TextAndPassages>
    </section>
  )
}

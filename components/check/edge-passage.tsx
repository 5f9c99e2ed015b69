import Link from 'next/link'
import { Published } from '#components/report/published.tsx'
import { Dir } from '#components/ui/dir.tsx'
import type { ShownPassage } from '#domain/check/edge-view.ts'
import { contained } from '#messages/contained.ts'
import { directionOf, type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; passage: ShownPassage }

/** The sentence that shows an edge, with the words that matter marked, in its own language and direction. */
export function EdgePassage({ locale, zone, passage }: Props) {
  const { excerpt, language, report, statementId } = passage
  const at = statementId ? `?statement=${statementId}` : ''
  let from = 0
  const runs = excerpt.runs.map((run) => {
    const placed = { ...run, at: from }
    from += run.text.length
    return placed
  })
  return (
    <figure className="grid gap-1">
      {runs.length > 0 && (
        <blockquote
          lang={language}
          dir={directionOf(language)}
          className="border-s-2 border-hairline ps-3 text-start font-reading text-16 wrap-anywhere whitespace-pre-line"
        >
          {excerpt.cut[0] && '… '}
          {runs.map((run) =>
            run.isMarked ? (
              <mark
                key={run.at}
                className="bg-accent-soft text-ink underline decoration-accent decoration-2 underline-offset-4"
              >
                {contained(run.text)}
              </mark>
            ) : (
              contained(run.text)
            ),
          )}
          {excerpt.cut[1] && ' …'}
        </blockquote>
      )}
      <figcaption className="flex flex-wrap items-baseline gap-x-2 text-12 text-quiet">
        <Dir>{report.source}</Dir>
        <Link
          href={localePath(locale, `/desk/reports/${report.id}${at}`)}
          className="link"
          title={translator(locale, 'edge')('open report')}
        >
          <Dir language={language}>{report.title}</Dir>
        </Link>
        <Published locale={locale} zone={zone} report={report} />
      </figcaption>
    </figure>
  )
}

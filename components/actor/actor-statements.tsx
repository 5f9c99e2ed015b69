import Link from 'next/link'
import { StanceMark } from '#components/statement/stance-mark.tsx'
import { Dir } from '#components/ui/dir.tsx'
import type { ActorView } from '#domain/actor/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** The confirmed statements that name an actor, each with its report and the claims it bears on. */
export function ActorStatements({
  locale,
  statements,
}: {
  locale: Locale
  statements: ActorView['statements']
}) {
  const t = translator(locale, 'record.actor')
  if (statements.length === 0) return <p className="text-quiet">{t('no statements')}</p>
  return (
    <ul className="grid gap-4">
      {statements.map(({ id, words, language, report, stances }) => (
        <li key={id} className="grid gap-1 border-b border-hairline pb-3">
          <p className="max-w-measure font-reading text-16">
            <Dir language={language}>{words}</Dir>
          </p>
          <p className="text-12 text-quiet">
            <Link href={localePath(locale, `/desk/reports/${report.id}?statement=${id}`)} className="link">
              <Dir>{report.source}</Dir>: <Dir language={report.language}>{report.title}</Dir>
            </Link>
          </p>
          {stances.map((stance) => (
            <p key={stance.claimId} className="flex flex-wrap items-baseline gap-x-2 text-14">
              <StanceMark locale={locale} stance={stance.value} />
              <Link href={localePath(locale, `/desk/claims/${stance.claimId}`)} className="link">
                <Dir language={stance.language}>{stance.wording}</Dir>
              </Link>
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}

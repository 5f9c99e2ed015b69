import Link from 'next/link'
import { Published } from '#components/report/published.tsx'
import { Chain } from '#components/statement/chain.tsx'
import { Quote } from '#components/statement/quote.tsx'
import { Dir } from '#components/ui/dir.tsx'
import type { ClaimStatement } from '#domain/claim/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { StatementNotes } from './statement-notes.tsx'

type Props = { locale: Locale; zone: string; statement: ClaimStatement }

/** A statement on a claim's desk page: its words, how they reached us, and the way to it on the reading desk. */
export function DeskStatement({ locale, zone, statement }: Props) {
  const { id, words, language, mode, chain, report, withdrawn } = statement
  return (
    <article id={`s-${id}`} className="grid gap-1 target:bg-accent-soft">
      <Quote language={language} quoted={mode === 'quoted'} size="desk">
        {withdrawn ? <s className="text-quiet">{words}</s> : words}
      </Quote>
      <Chain locale={locale} chain={chain} source={report.source} linked={false} actors />
      <p className="flex flex-wrap items-baseline gap-x-2 text-12 text-quiet">
        <Link
          href={localePath(locale, `/desk/reports/${report.id}?statement=${id}`)}
          className="link"
          title={translator(locale, 'claim')('desk.to desk')}
        >
          <Dir language={report.language}>{report.title}</Dir>
        </Link>
        <Published locale={locale} zone={zone} report={report} />
      </p>
      <StatementNotes locale={locale} statement={statement} />
    </article>
  )
}

import Link from 'next/link'
import { Chain } from '#components/statement/chain.tsx'
import { Quote } from '#components/statement/quote.tsx'
import { quotedWords } from '#components/statement/quoted-words.ts'
import { Dir } from '#components/ui/dir.tsx'
import { TimeIn } from '#components/ui/time-in.tsx'
import type { ClaimStatement } from '#domain/claim/view.ts'
import { publicationOf } from '#domain/report/publication.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { StatementNotes } from './statement-notes.tsx'

type Props = { locale: Locale; zone: string; statement: ClaimStatement }

/** A statement that bears on a claim: its words as they stand, how they reached us, where to read them. */
export function StatementCard({ locale, zone, statement }: Props) {
  const t = translator(locale, 'statement')
  const published = translator(locale, 'report')
  const { id, language, mode, chain, said, report, withdrawn } = statement
  const when = publicationOf(report)
  const { words, marks } =
    mode === 'quoted' ? quotedWords(statement.words) : { words: statement.words, marks: false }
  return (
    <article id={`s-${id}`} className="grid gap-1.5 target:bg-accent-soft">
      <Quote language={language} quoted={marks} size="desk">
        {withdrawn ? <s className="text-quiet">{words}</s> : words}
      </Quote>
      <Chain locale={locale} chain={chain} source={report.source} />
      <p className="text-12 text-quiet">
        <Link
          href={localePath(locale, `/reports/${report.id}#m-${id}`)}
          className="underline decoration-hairline underline-offset-2 hover:text-accent hover:decoration-current"
        >
          <Dir language={report.language}>{report.title}</Dir>
        </Link>
      </p>
      <p className="flex flex-wrap gap-x-4 text-12 text-quiet">
        {when && (
          <span>
            <TimeIn
              locale={locale}
              zone={zone}
              at={when}
              words={(time) => published('published', { time })}
            />
          </span>
        )}
        {said && (
          <span>
            <TimeIn locale={locale} zone={zone} at={said} words={(time) => t('said', { time })} />
          </span>
        )}
      </p>
      <StatementNotes locale={locale} statement={statement} />
    </article>
  )
}

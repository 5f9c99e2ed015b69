import Link from 'next/link'
import type { ReactNode } from 'react'
import { Chain } from '#components/statement/chain.tsx'
import { Quote } from '#components/statement/quote.tsx'
import { quotedWords } from '#components/statement/quoted-words.ts'
import { StanceMark } from '#components/statement/stance-mark.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Section } from '#components/ui/section.tsx'
import { TimeIn } from '#components/ui/time-in.tsx'
import type { ActorStatement } from '#domain/actor/page.ts'
import { publicationOf } from '#domain/report/publication.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  zone: string
  statements: readonly ActorStatement[]
  title: string
  text?: string
  /** the way to older ones */
  foot?: ReactNode
}

/** Statements of an actor, newest first: words, how they reached us, where to read them, what they bear on. */
export function ActorSaid({ locale, zone, statements, title, text, foot }: Props) {
  const t = translator(locale, 'actor-page')
  return (
    <Section id="statements" title={title} text={statements.length > 0 ? text : undefined}>
      {statements.length === 0 && <p className="text-quiet">{t('nothing said')}</p>}
      <ul className="divide-y divide-hairline">
        {statements.map((statement) => (
          <li key={statement.id} className="py-4 first:pt-0">
            <Said locale={locale} zone={zone} statement={statement} />
          </li>
        ))}
      </ul>
      {foot}
    </Section>
  )
}

type SaidProps = { locale: Locale; zone: string; statement: ActorStatement }

function Said({ locale, zone, statement }: SaidProps) {
  const t = translator(locale, 'statement')
  const { id, language, mode, hedge, chain, said, report, withdrawn, stances } = statement
  const published = publicationOf(report)
  const { words, marks } =
    mode === 'quoted' ? quotedWords(statement.words) : { words: statement.words, marks: false }
  return (
    <article id={`s-${id}`} className="grid gap-1.5 target:bg-accent-soft">
      <Quote language={language} quoted={marks} size="desk">
        {withdrawn ? <s className="decoration-1 text-quiet">{words}</s> : words}
      </Quote>
      <Chain locale={locale} chain={chain} source={report.source} />
      <p className="text-12 text-quiet">
        <Link href={localePath(locale, `/reports/${report.id}#m-${id}`)} className="link">
          <Dir language={report.language}>{report.title}</Dir>
        </Link>
      </p>
      <p className="flex flex-wrap gap-x-4 text-12 text-quiet">
        {published && (
          <span>
            <TimeIn
              locale={locale}
              zone={zone}
              at={published}
              words={(time) => translator(locale, 'report')('published', { time })}
            />
          </span>
        )}
        {said && (
          <span>
            <TimeIn locale={locale} zone={zone} at={said} words={(time) => t('said', { time })} />
          </span>
        )}
        {hedge && <span className="text-warn">{t('hedge', { word: hedge })}</span>}
        {withdrawn && <span className="font-medium text-danger">{t('withdrawn')}</span>}
      </p>
      <ul className="grid gap-1 text-14">
        {stances.map(({ claimId, wording, value, language: of }) => (
          <li key={claimId} className="grid grid-cols-[auto_1fr] items-start gap-x-2">
            <StanceMark locale={locale} stance={value} />
            <Link href={localePath(locale, `/claims/${claimId}#s-${id}`)} className="link">
              <Dir language={of}>{wording}</Dir>
            </Link>
          </li>
        ))}
      </ul>
    </article>
  )
}

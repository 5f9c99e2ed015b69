import Link from 'next/link'
import { Chain } from '#components/statement/chain.tsx'
import { Quote } from '#components/statement/quote.tsx'
import { StanceMark } from '#components/statement/stance-mark.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Time } from '#components/ui/time.tsx'
import type { ClaimLine } from '#domain/claim/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { Listed } from './by-day.ts'

type Props = {
  locale: Locale
  zone: string
  entry: Extract<Listed, { kind: 'statement' }>
  claims: ReadonlyMap<string, Pick<ClaimLine, 'id' | 'wording' | 'language'>>
}

/** What was said: when it was published, by whom and where, its words, and which claims it bears on. */
export function StatementEntry({ locale, zone, entry: { statement, ties }, claims }: Props) {
  const { id, at, speaker, source, words, language, reportId } = statement
  const t = translator(locale, 'timeline')
  return (
    <article className="grid gap-1 border-s border-hairline ps-4">
      <p className="flex flex-wrap items-baseline gap-x-3 text-12 text-quiet">
        <Link href={localePath(locale, `/reports/${reportId}#m-${id}`)} className="link">
          {t('clock.published')}
        </Link>
        <Time locale={locale} zone={zone} at={at} />
      </p>
      <Quote language={language} quoted={false} size="desk">
        {words}
      </Quote>
      <Chain locale={locale} chain={speaker ? [speaker] : []} source={source} />
      <ul className="grid gap-0.5 text-14">
        {ties.map(({ claimId, stance }) => {
          const claim = claims.get(claimId)
          return (
            <li key={`${claimId} ${stance}`} className="flex items-baseline gap-x-2">
              <StanceMark locale={locale} stance={stance} />
              <a href={`#c-${claimId}`} className="text-quiet hover:text-accent hover:underline">
                <Dir language={claim?.language}>{claim?.wording}</Dir>
              </a>
            </li>
          )
        })}
      </ul>
    </article>
  )
}

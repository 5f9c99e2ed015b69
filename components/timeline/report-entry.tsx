import { Chain } from '#components/statement/chain.tsx'
import { Quote } from '#components/statement/quote.tsx'
import { StanceMark } from '#components/statement/stance-mark.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Time } from '#components/ui/time.tsx'
import type { ClaimLine } from '#domain/claim/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { Listed, Tied } from './by-day.ts'

type Claims = ReadonlyMap<string, Pick<ClaimLine, 'id' | 'wording' | 'language'>>
type Props = { locale: Locale; zone: string; entry: Extract<Listed, { kind: 'report' }>; claims: Claims }

// Plain links: a list that is as long as its story fetches no page ahead, and has no script that must wake up first.

/** What was published at one moment: whose report, and each of its statements. */
export function ReportEntry({ locale, zone, entry: { at, reportId, source, statements }, claims }: Props) {
  return (
    <article className="grid gap-2">
      <h4 className="flex flex-wrap items-baseline gap-x-3 text-12 font-normal text-quiet">
        <span className="font-medium text-ink">{translator(locale, 'timeline')('clock.published')}</span>
        <Time locale={locale} zone={zone} at={at} />
        <a href={localePath(locale, `/reports/${reportId}`)} className="link text-14">
          <Dir>{source.name}</Dir>
        </a>
      </h4>
      <ul className="grid gap-4 border-s border-hairline ps-4">
        {statements.map((tied) => (
          <li key={tied.statement.id} id={`e-${tied.statement.id}`} className="target:bg-accent-soft">
            <Said locale={locale} tied={tied} claims={claims} />
          </li>
        ))}
      </ul>
    </article>
  )
}

/** A statement's words, who spoke them, and the claims they bear on. */
function Said({ locale, tied: { statement, ties }, claims }: { locale: Locale; tied: Tied; claims: Claims }) {
  const { id, speaker, words, language, reportId } = statement
  return (
    <div className="grid gap-1">
      <Quote language={language} quoted={false} size="desk">
        <a href={localePath(locale, `/reports/${reportId}#m-${id}`)} className="hover:text-accent">
          {words}
        </a>
      </Quote>
      <Chain locale={locale} chain={speaker ? [speaker] : []} />
      <ul className="grid gap-0.5 text-14">
        {ties.map(({ claimId, stance }) => {
          const claim = claims.get(claimId)
          return (
            <li key={`${claimId} ${stance}`} className="grid grid-cols-[auto_1fr] items-start gap-x-2">
              <StanceMark locale={locale} stance={stance} />
              <a href={`#c-${claimId}`} className="min-h-6 text-quiet hover:text-accent hover:underline">
                <Dir language={claim?.language}>{claim?.wording}</Dir>
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

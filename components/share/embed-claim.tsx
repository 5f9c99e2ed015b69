import { checksInOrder, inForce } from '#components/check/checks-in-order.ts'
import { reasonInWords } from '#components/check/reason.ts'
import { verdictName } from '#components/check/verdict-name.ts'
import { originName } from '#components/claim/origin-name.ts'
import { StatusShape } from '#components/claim/status-shape.tsx'
import { Dir } from '#components/ui/dir.tsx'
import type { Reason } from '#domain/check/reason.ts'
import type { ClaimView, OriginView } from '#domain/claim/view.ts'
import { dayInWords, listInWords, originsAndReports, originsInWords, whenInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; origin: string; claim: ClaimView }

/** A claim as a card: its wording, its status with the reason, who stands behind it, and what editors made of it. */
export function EmbedClaim({ locale, zone, origin, claim }: Props) {
  const t = translator(locale, 'claim')
  const { status, affirms, denies, reports, reason } = claim.status
  const onlyDenied = affirms[1] === 0 && denies[1] > 0
  return (
    <>
      <p className="quiet">
        {t('one')} · {t(`kind.${claim.kind}`)}
        {claim.happened && (
          <>
            {' · '}
            {t(claim.kind === 'expectation' ? 'due' : 'happened', {
              time: whenInWords(locale, claim.happened, zone),
            })}
          </>
        )}
      </p>
      <h1>
        <Dir language={claim.language}>{claim.wording}</Dir>
      </h1>
      <p className="row">
        <span className="status">
          <StatusShape status={status} size={24} />
          {translator(locale, 'status')(`name.${status}`)}
        </span>
        <span className="count">
          {originsAndReports(locale, ...(onlyDenied ? denies : affirms), reports)}
          {!onlyDenied && denies[1] > 0 && (
            <small> {t('denied by count', { origins: originsInWords(locale, ...denies) })}</small>
          )}
        </span>
      </p>
      <p className="reading">{reasonInWords(locale, reason as Reason)}</p>
      <Behind locale={locale} words={t('affirmed by')} origins={claim.origins.affirms} />
      <Behind locale={locale} words={t('denied by')} origins={claim.origins.denies} />
      {checksInOrder(claim.checks)
        .filter(inForce)
        .map((check) => (
          <p key={check.id} className="quiet">
            <a href={`${origin}${localePath(locale, `/checks/${check.id}`)}`} target="_blank" rel="noopener">
              {t('checked', {
                verdict: verdictName(locale, { verdict: check.verdict, names: check.verdictNames }),
              })}
            </a>{' '}
            <Dir>{check.byName}</Dir>, {dayInWords(locale, check.at, zone)}
          </p>
        ))}
    </>
  )
}

function Behind({ locale, words, origins }: { locale: Locale; words: string; origins: OriginView[] }) {
  if (origins.length === 0) return null
  const names = origins.map((origin) => `\u2068${originName(locale, origin)}\u2069`)
  return (
    <p className="quiet">
      {words} {listInWords(locale, names)}
    </p>
  )
}

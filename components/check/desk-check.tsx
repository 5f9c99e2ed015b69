import Link from 'next/link'
import { StatusMark } from '#components/claim/status-mark.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Time } from '#components/ui/time.tsx'
import type { CheckView } from '#domain/check/view.ts'
import type { Status } from '#domain/claim/view.ts'
import { originsInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { CheckState } from './check-state.tsx'
import { inForce } from './checks-in-order.ts'
import { Reasons } from './reasons.tsx'
import { Reviewed } from './reviewed.tsx'
import { verdictName } from './verdict-name.ts'

type Props = {
  locale: Locale
  zone: string
  check: CheckView
  /** the ways to correct and retract it, where it is in force */
  actions?: boolean
}

/** A check on the desk, whole: verdict, reasons, what it was signed on, and what became of it. */
export function DeskCheck({ locale, zone, check, actions }: Props) {
  const t = translator(locale, 'check')
  const { retraction } = check
  const stands = inForce(check)
  const claim = localePath(locale, `/desk/claims/${check.claim.id}`)
  const signed = (words: 'signed by' | 'retraction', by: string, at: string) => (
    <Filled
      words={t(words, { name: hole(0), time: hole(1) })}
      parts={[<Dir key="by">{by}</Dir>, <Time key="at" locale={locale} zone={zone} at={at} />]}
    />
  )
  return (
    <article id={`c-${check.id}`} className="grid gap-2 target:bg-accent-soft">
      <h3 className="flex flex-wrap items-baseline gap-x-3">
        <span className={`headline text-18 ${stands ? '' : 'text-quiet line-through decoration-1'}`}>
          {verdictName(locale, { verdict: check.verdict, names: check.verdictNames })}
        </span>
        <CheckState locale={locale} check={check} />
      </h3>
      <Reasons
        locale={locale}
        zone={zone}
        check={check}
        notes
        className={`max-w-measure font-reading text-16 ${stands ? '' : 'text-quiet'}`}
      />
      <Reviewed locale={locale} zone={zone} review={check.review} />
      {retraction && (
        <div className="grid max-w-measure gap-1 border-s-2 border-danger ps-4">
          <p className="text-12 text-quiet">{signed('retraction', retraction.byName, retraction.at)}</p>
          <p dir="auto" className="font-reading text-16 whitespace-pre-wrap">
            {retraction.reasons}
          </p>
        </div>
      )}
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-12 text-quiet">
        <span>{signed('signed by', check.byName, check.at)}</span>
        <span className="inline-flex flex-wrap items-baseline gap-x-2">
          {t('when signed')}: <StatusMark locale={locale} status={check.status as Status} size={12} />
          {originsInWords(
            locale,
            ...(check.origins.affirms[1] ? check.origins.affirms : check.origins.denies),
          )}
        </span>
        {check.correctsId && (
          <Link href={`${claim}#c-${check.correctsId}`} className="link">
            {t('desk.correction of')}
          </Link>
        )}
        {check.correctedById && (
          <Link href={`${claim}#c-${check.correctedById}`} className="link">
            {t('desk.corrected by')}
          </Link>
        )}
      </p>
      {actions && stands && (
        <div className="flex gap-2">
          <LinkButton href={`${claim}/checks/new?corrects=${check.id}`}>{t('desk.correct')}</LinkButton>
          <LinkButton href={localePath(locale, `/desk/checks/${check.id}/retraction`)} look="danger">
            {t('desk.retract')}
          </LinkButton>
        </div>
      )}
    </article>
  )
}

import Link from 'next/link'
import type { ReactNode } from 'react'
import { StatusMark } from '#components/claim/status-mark.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { Time } from '#components/ui/time.tsx'
import type { CheckView } from '#domain/check/view.ts'
import type { Status } from '#domain/claim/view.ts'
import { directionOf, type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { CheckState } from './check-state.tsx'
import { Reasons } from './reasons.tsx'
import { Reviewed } from './reviewed.tsx'
import { SignedBounds } from './signed-bounds.tsx'
import { verdictName } from './verdict-name.ts'

type Props = { locale: Locale; zone: string; check: CheckView }

/** A check by itself: what an editor judged, why, on what evidence, and what became of the judgement. */
export function CheckPage({ locale, zone, check }: Props) {
  const t = translator(locale, 'check')
  const at = (time: string) => <Time key="at" locale={locale} zone={zone} at={time} />
  const { claim, retraction } = check
  const link = (id: string, words: string) => (
    <Link href={localePath(locale, `/checks/${id}`)} className="link text-14">
      {words}
    </Link>
  )
  return (
    <>
      <header className="grid gap-3">
        <p className="eyebrow">{t('of')}</p>
        <h1 className="headline max-w-[32ch] text-26">
          <Link
            href={localePath(locale, `/claims/${claim.id}`)}
            className="decoration-1 underline-offset-4 hover:underline"
          >
            <Dir language={claim.language}>{claim.wording}</Dir>
          </Link>
        </h1>
      </header>
      <section aria-label={t('verdict.label')} className="grid gap-3 border-y border-ink py-4">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className={`headline text-32 ${retraction ? 'text-quiet line-through decoration-1' : ''}`}>
            {verdictName(locale, { verdict: check.verdict, names: check.verdictNames })}
          </span>
          <CheckState locale={locale} check={check} />
        </p>
        {check.correctedById && <p>{link(check.correctedById, t('to correction'))}</p>}
        {check.correctsId && <p>{link(check.correctsId, t('to corrected'))}</p>}
        {retraction && (
          <div className="grid gap-1 border-s-2 border-danger ps-4">
            <p className="text-14 text-quiet">
              <Filled
                words={t('retraction', { name: hole(0), time: hole(1) })}
                parts={[<Dir key="by">{retraction.byName}</Dir>, at(retraction.at)]}
              />
            </p>
            <p dir="auto" className="reading">
              {retraction.reasons}
            </p>
          </div>
        )}
        <p dir={directionOf(locale)} className="text-12 text-quiet">
          {t('judgement')}{' '}
          {check.rating === null
            ? translator(locale, 'check-desk')('no number')
            : translator(locale, 'check-desk')('number', { rating: check.rating })}
        </p>
      </section>
      <section className="grid gap-2">
        <h2 className="headline text-21">{t('reasons')}</h2>
        <Reasons locale={locale} zone={zone} check={check} className="reading" notes />
        <p className="text-14 text-quiet">
          <Filled
            words={t('signed by', { name: hole(0), time: hole(1) })}
            parts={[<Dir key="by">{check.byName}</Dir>, at(check.at)]}
          />
        </p>
        <Reviewed locale={locale} zone={zone} review={check.review} />
      </section>
      <section className="grid gap-2">
        <h2 className="headline text-21">{t('when signed')}</h2>
        <dl className="grid gap-x-8 gap-y-2 text-14 sm:grid-cols-[max-content_1fr]">
          <Fact name={translator(locale, 'status')('label')}>
            <StatusMark locale={locale} status={check.status as Status} /> ({t('rule', { rule: check.rule })})
          </Fact>
          <Fact name={t('affirmed then')}>
            <SignedBounds locale={locale} check={check} side="affirms" />
          </Fact>
          <Fact name={t('denied then')}>
            <SignedBounds locale={locale} check={check} side="denies" />
          </Fact>
          <Fact name={t('evidence')}>
            <code dir="ltr" className="font-code text-12 break-all">
              {check.evidenceHash}
            </code>
            <span className="block text-quiet">{t('evidence text')}</span>
          </Fact>
        </dl>
      </section>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

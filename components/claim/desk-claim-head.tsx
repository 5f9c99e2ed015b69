import Link from 'next/link'
import type { ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Time } from '#components/ui/time.tsx'
import type { ClaimView } from '#domain/claim/view.ts'
import { languageInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; claim: ClaimView; published: boolean; follow?: ReactNode }

/** A claim's wording and terms on the desk, with what can be done to the whole of it. */
export function DeskClaimHead({ locale, zone, claim, published, follow }: Props) {
  const t = translator(locale, 'claim')
  const page = localePath(locale, `/desk/claims/${claim.id}`)
  const history = localePath(locale, `/desk/history?subject=claim&id=${claim.id}`)
  const happened = claim.happened && <Time key="at" locale={locale} zone={zone} at={claim.happened} />
  return (
    <header className="grid gap-3">
      <p className="eyebrow">
        {t('one')} · {t(`kind.${claim.kind}`)}
      </p>
      <h1 className="headline max-w-[72ch] text-26">
        <Dir language={claim.language}>{claim.wording}</Dir>
      </h1>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-quiet">
        {claim.about && (
          <li>
            {t('about')}{' '}
            <Link href={localePath(locale, `/desk/actors/${claim.about.id}`)} className="link">
              <Dir>{claim.about.name}</Dir>
            </Link>
          </li>
        )}
        {happened && (
          <li>
            <Filled
              words={t(claim.kind === 'expectation' ? 'due' : 'happened', { time: hole(0) })}
              parts={[happened]}
            />
          </li>
        )}
        {claim.scope && (
          <li>
            {t('scope')}:{' '}
            <Dir language={claim.language} className="text-ink">
              {claim.scope}
            </Dir>
          </li>
        )}
        {claim.language !== locale && <li>{languageInWords(locale, claim.language)}</li>}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        <LinkButton href={`${page}/checks/new`} look="primary">
          {t('desk.sign')}
        </LinkButton>
        <LinkButton href={`${page}/edit`}>{t('desk.edit')}</LinkButton>
        {follow}
        <LinkButton href={history} look="quiet">
          {t('desk.history')}
        </LinkButton>
        {published ? (
          <Link href={localePath(locale, `/claims/${claim.id}`)} className="link px-3">
            {t('desk.reader')}
          </Link>
        ) : (
          <span className="px-3 text-quiet">{t('desk.unpublished')}</span>
        )}
      </div>
    </header>
  )
}

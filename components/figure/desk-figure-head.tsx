import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { FigureView } from '#domain/figure/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; figure: FigureView }

/** What a figure counts, with what can be done to the whole of it. */
export function DeskFigureHead({ locale, figure: { id, what, scope, unit, language, claims } }: Props) {
  const t = translator(locale, 'figure')
  const claim = claims[0]
  const own = (words: string) => (
    <Dir key="own" language={language} className="text-ink">
      {words}
    </Dir>
  )
  return (
    <header className="grid gap-3">
      <p className="eyebrow">{t('one')}</p>
      <h1 className="headline max-w-[72ch] text-26">
        <Dir language={language}>{what}</Dir>
      </h1>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-quiet">
        {scope && (
          <li>
            <Filled words={t('scope', { scope: hole(0) })} parts={[own(scope)]} />
          </li>
        )}
        {unit && (
          <li>
            <Filled words={t('in unit', { unit: hole(0) })} parts={[own(unit)]} />
          </li>
        )}
      </ul>
      <div className="flex flex-wrap items-center gap-2">
        {claim && (
          <LinkButton
            href={localePath(locale, `/desk/claims/${claim.id}/figures/new?figure=${id}`)}
            look="primary"
          >
            {t('desk.add')}
          </LinkButton>
        )}
        <LinkButton href={localePath(locale, `/desk/history?subject=figure&id=${id}`)} look="quiet">
          {t('desk.history')}
        </LinkButton>
        {claims.some(({ published }) => published) ? (
          <Link href={localePath(locale, `/figures/${id}`)} className="link px-3">
            {t('desk.reader')}
          </Link>
        ) : (
          <span className="px-3 text-quiet">{t('desk.unpublished')}</span>
        )}
      </div>
    </header>
  )
}

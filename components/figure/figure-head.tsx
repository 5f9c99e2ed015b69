import Link from 'next/link'
import { StatusMark } from '#components/claim/status-mark.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import type { FigureView } from '#domain/figure/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; figure: FigureView }

/** What is counted, in which scope and unit, and the claims and stories it was reported for. */
export function FigureHead({ locale, figure }: Props) {
  const t = translator(locale, 'figure')
  const { what, scope, unit, language, claims } = figure
  const stories = [...new Map(claims.flatMap((claim) => claim.stories).map((one) => [one.id, one])).values()]
  const own = (words: string) => (
    <Dir key="own" language={language} className="text-ink">
      {words}
    </Dir>
  )
  return (
    <header className="grid gap-3">
      <p className="eyebrow">{t('one')}</p>
      <h1 className="headline max-w-[32ch] text-32 first-letter:uppercase">
        <Dir language={language}>{what}</Dir>
      </h1>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-14 text-quiet">
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
        {stories.map((story) => (
          <li key={story.id}>
            {translator(locale, 'claim')('stories')}{' '}
            <Link href={localePath(locale, `/stories/${story.id}`)} className="link">
              <Dir language={story.language}>{story.title}</Dir>
            </Link>
          </li>
        ))}
      </ul>
      <div className="mt-2">
        <h2 className="eyebrow mb-1">{t('claims')}</h2>
        <ul className="grid gap-1">
          {claims.map((claim) => (
            <li key={claim.id} className="flex flex-wrap items-baseline gap-x-3">
              <Link href={localePath(locale, `/claims/${claim.id}`)} className="link">
                <Dir language={claim.language}>{claim.wording}</Dir>
              </Link>
              <StatusMark locale={locale} status={claim.status.status} size={16} />
            </li>
          ))}
        </ul>
      </div>
    </header>
  )
}

import { StatusMark } from '#components/claim/status-mark.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Time } from '#components/ui/time.tsx'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { Listed } from './by-day.ts'

type Props = { locale: Locale; zone: string; entry: Extract<Listed, { kind: 'claim' }> }

/** What happened, as its claim words it. */
export function ClaimEntry({ locale, zone, entry: { claim, known } }: Props) {
  const t = translator(locale, 'timeline')
  return (
    <article className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-3 text-12 text-quiet">
        <span className="font-medium text-ink">{t(known ? 'clock.happened' : 'first reported')}</span>
        <Time locale={locale} zone={zone} at={claim.at} />
      </p>
      <h4 className="headline max-w-measure text-18">
        <a
          href={localePath(locale, `/claims/${claim.id}`)}
          className="decoration-1 underline-offset-4 hover:underline"
        >
          <Dir language={claim.language}>{claim.wording}</Dir>
        </a>
      </h4>
      <p>
        <StatusMark locale={locale} status={claim.status} />
      </p>
    </article>
  )
}

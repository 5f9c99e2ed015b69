import Link from 'next/link'
import { ActorLink } from '#components/actor/actor-link.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { TimeIn } from '#components/ui/time-in.tsx'
import type { ClaimView } from '#domain/claim/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; claim: ClaimView }

/** A claim's wording and its terms: kind, whom it is about, when, within what scope, in which stories. */
export function ClaimHead({ locale, zone, claim }: Props) {
  const t = translator(locale, 'claim')
  return (
    <header className="grid gap-3">
      <p className="eyebrow">
        {t('one')} · {t(`kind.${claim.kind}`)}
      </p>
      <h1 className="headline max-w-[32ch] text-32">
        <Dir language={claim.language}>{claim.wording}</Dir>
      </h1>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-14 text-quiet">
        {claim.about && (
          <li>
            {t('about')} <ActorLink locale={locale} actor={claim.about} />
          </li>
        )}
        {claim.happened && (
          <li>
            <TimeIn
              locale={locale}
              zone={zone}
              at={claim.happened}
              words={(time) => t(claim.kind === 'expectation' ? 'due' : 'happened', { time })}
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
        {claim.stories.map((story) => (
          <li key={story.id}>
            {t('stories')}{' '}
            <Link href={localePath(locale, `/stories/${story.id}`)} className="link">
              <Dir language={story.language}>{story.title}</Dir>
            </Link>
          </li>
        ))}
      </ul>
    </header>
  )
}

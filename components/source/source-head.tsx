import Link from 'next/link'
import type { ReactNode } from 'react'
import { ActorLink } from '#components/actor/actor-link.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { ExternalLink } from '#components/ui/external-link.tsx'
import type { SourceView } from '#domain/source/view.ts'
import { languageInWords } from '#messages/format.ts'
import { countryInWords } from '#messages/languages.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { SourceNames } from './source-names.tsx'

/** Who a source is: kind, owner and what else it owns, whose own channel it is. No grade. */
export function SourceHead({ locale, source }: { locale: Locale; source: SourceView }) {
  const t = translator(locale, 'source')
  const reader = translator(locale, 'reader')
  const { owner, siblings, actor, homepage, language, country, domains, stories } = source
  return (
    <header className="grid gap-4">
      <div>
        <p className="eyebrow">
          {t('one')} · {t(`kind.${source.kind}`)}
        </p>
        <h1 className="headline mt-1 text-32">
          <Dir>{source.name}</Dir>
        </h1>
      </div>
      <dl className="grid gap-x-8 gap-y-1.5 text-14 sm:grid-cols-[max-content_1fr]">
        {actor && (
          <Fact name={reader('source.own channel of')}>
            <ActorLink locale={locale} actor={actor} />
          </Fact>
        )}
        {owner && <Fact name={t('owner')}>{<Dir>{owner.name}</Dir>}</Fact>}
        {siblings.length > 0 && (
          <Fact name={reader('source.siblings')}>
            <SourceNames locale={locale} sources={siblings} />
          </Fact>
        )}
        {stories.length > 0 && (
          <Fact name={reader('source.stories')}>
            <ul className="flex flex-wrap gap-x-5 gap-y-1">
              {stories.map((story) => (
                <li key={story.id}>
                  <Link href={localePath(locale, `/stories/${story.id}`)} className="link">
                    <Dir language={story.language}>{story.title}</Dir>
                  </Link>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {homepage && (
          <Fact name={t('homepage')}>
            <ExternalLink href={homepage}>
              <bdi dir="ltr">{homepage}</bdi>
            </ExternalLink>
          </Fact>
        )}
        {domains.length > 0 && (
          <Fact name={t('domains')}>
            <bdi dir="ltr">{domains.join(' · ')}</bdi>
          </Fact>
        )}
        {language && <Fact name={t('language')}>{languageInWords(locale, language)}</Fact>}
        {country && <Fact name={t('country')}>{countryInWords(locale, country)}</Fact>}
      </dl>
    </header>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="max-sm:mb-2">{children}</dd>
    </>
  )
}

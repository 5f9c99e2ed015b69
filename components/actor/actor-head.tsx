import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { ExternalLink } from '#components/ui/external-link.tsx'
import { Filled, hole } from '#components/ui/filled.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { ActorView } from '#domain/actor/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** Who an actor is: its name, its other names, for whom it speaks, and its Wikidata item. */
export function ActorHead({ locale, actor }: { locale: Locale; actor: ActorView }) {
  const t = translator(locale, 'record.actor')
  const others = actor.names.filter(({ name }) => name !== actor.name)
  return (
    <header className="grid gap-3">
      <p className="eyebrow">
        {t('one')} · {t(`kind.${actor.kind}`)}
      </p>
      <h1 className="headline text-26">
        <Dir>{actor.name}</Dir>
      </h1>
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-quiet">
        {actor.speaksFor && (
          <li>
            <Filled
              words={t('speaks for', { body: hole(0) })}
              parts={[
                <Link
                  key="body"
                  href={localePath(locale, `/desk/actors/${actor.speaksFor.id}`)}
                  className="link"
                >
                  <Dir>{actor.speaksFor.name}</Dir>
                </Link>,
              ]}
            />
          </li>
        )}
        {others.length > 0 && (
          <li>
            {t('names')}:{' '}
            {others.map(({ name, language }, at) => (
              <span key={name}>
                {at > 0 && ' · '}
                <Dir language={language === 'und' ? null : language} className="text-ink">
                  {name}
                </Dir>
              </span>
            ))}
          </li>
        )}
        {actor.wikidata && (
          <li>
            <ExternalLink href={`https://www.wikidata.org/wiki/${actor.wikidata}`}>
              {actor.wikidata}
            </ExternalLink>
          </li>
        )}
      </ul>
      <div>
        <LinkButton href={localePath(locale, `/desk/history?subject=actor&id=${actor.id}`)} look="quiet">
          {t('history')}
        </LinkButton>
      </div>
    </header>
  )
}

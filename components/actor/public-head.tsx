import type { ReactNode } from 'react'
import { SourceNames } from '#components/source/source-names.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { ExternalLink } from '#components/ui/external-link.tsx'
import type { PublicActor, SpeaksFor } from '#domain/actor/page.ts'
import { dayInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { ActorLink } from './actor-link.tsx'
import { ActorName } from './actor-name.tsx'

type Props = { locale: Locale; zone: string; actor: PublicActor; children?: ReactNode }

/** Who an actor is: its names, for whom it speaks and who speaks for it, its channels, and how much it said. */
export function PublicHead({ locale, zone, actor, children }: Props) {
  const t = translator(locale, 'actor-page')
  const own = actor.names.find(({ name }) => name === actor.name)
  const others = actor.names.filter(({ name }) => name !== actor.name)
  return (
    <header className="grid gap-4">
      <div>
        <p className="eyebrow">
          {t('one')} · {t(`kind.${actor.kind}`)}
        </p>
        <h1 className="headline mt-1 max-w-[32ch] text-32 first-letter:uppercase">
          <Dir language={own?.language}>{actor.name}</Dir>
        </h1>
      </div>
      <dl className="grid gap-x-8 gap-y-1.5 text-14 sm:grid-cols-[max-content_1fr]">
        {others.length > 0 && (
          <Fact name={t('names')}>
            <ul className="flex flex-wrap gap-x-5 gap-y-1">
              {others.map((name) => (
                <li key={name.name}>
                  <ActorName locale={locale} name={name} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Spoken locale={locale} zone={zone} name={t('speaks for')} list={actor.speaksFor} />
        {actor.belongsTo && (
          <Fact name={t('belongs to')}>
            <ActorLink locale={locale} actor={actor.belongsTo} />
          </Fact>
        )}
        <Spoken locale={locale} zone={zone} name={t('speakers')} list={actor.speakers} />
        <Spoken locale={locale} zone={zone} name={t('groups')} list={actor.groups} />
        {actor.channels.length > 0 && (
          <Fact name={t('channels')}>
            <SourceNames locale={locale} sources={actor.channels} />
          </Fact>
        )}
        {actor.wikidata && (
          <Fact name={t('wikidata')}>
            <ExternalLink href={`https://www.wikidata.org/wiki/${actor.wikidata}`}>
              {actor.wikidata}
            </ExternalLink>
          </Fact>
        )}
      </dl>
      {children}
    </header>
  )
}

type SpokenProps = {
  locale: Locale
  zone: string
  name: string
  list: readonly (Pick<SpeaksFor, 'id' | 'name'> & Partial<SpeaksFor>)[]
}

/** Others it speaks for or who speak for it, each a link, with since and until when. */
function Spoken({ locale, zone, name, list }: SpokenProps) {
  if (list.length === 0) return null
  return (
    <Fact name={name}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {list.map((other) => (
          <li key={other.id}>
            <ActorLink locale={locale} actor={other} />
            {(other.from || other.to) && <span className="text-quiet"> {dates(locale, zone, other)}</span>}
          </li>
        ))}
      </ul>
    </Fact>
  )
}

function dates(locale: Locale, zone: string, { from, to }: Partial<SpeaksFor>): string {
  const t = translator(locale, 'actor-page')
  const day = (at: string) => dayInWords(locale, at, zone)
  if (from && to) return t('between', { from: day(from), to: day(to) })
  return from ? t('since', { time: day(from) }) : t('until', { time: day(to!) })
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="max-sm:mb-2">{children}</dd>
    </>
  )
}

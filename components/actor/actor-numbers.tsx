import { Made, madeClass } from '#components/ui/made.tsx'
import { MadeList } from '#components/ui/made-list.tsx'
import type { PublicActor } from '#domain/actor/page.ts'
import { numberInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; actor: Pick<PublicActor, 'counts' | 'sources' | 'stories'> }

/** How much it said, through how many sources and in how many stories; each number opens what made it. */
export function ActorNumbers({ locale, actor: { counts, sources, stories } }: Props) {
  if (counts.statements === 0) return null
  const t = translator(locale, 'actor-page')
  const through = (of: 'statements' | 'reports') =>
    sources.map((source) => ({
      id: source.id,
      words: source.name,
      language: null,
      aside: numberInWords(locale, source[of]),
    }))
  const placed = stories.map(({ id, title, language, claims }) => ({
    id,
    words: title,
    language,
    aside: numberInWords(locale, claims),
  }))
  const path = (folder: string) => (id: string) => localePath(locale, `/${folder}/${id}`)
  return (
    <ul className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-14">
      <li>
        <Made
          of={translator(locale, 'position')('statements', { count: counts.statements })}
          className={madeClass}
        >
          <MadeList title={t('through')} items={through('statements')} href={path('sources')} />
        </Made>
      </li>
      <li>
        <Made of={translator(locale, 'report')('count', { count: counts.reports })} className={madeClass}>
          <MadeList title={t('through')} items={through('reports')} href={path('sources')} />
        </Made>
      </li>
      <li>
        <Made of={translator(locale, 'claim')('count', { count: counts.claims })} className={madeClass}>
          <MadeList title={t('stories')} items={placed} href={path('stories')} />
        </Made>
      </li>
    </ul>
  )
}

import Link from 'next/link'
import { Dir } from '#components/ui/dir.tsx'
import { Made, madeClass } from '#components/ui/made.tsx'
import { MadeList } from '#components/ui/made-list.tsx'
import { Section } from '#components/ui/section.tsx'
import type { PublicActor } from '#domain/actor/page.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; actor: Pick<PublicActor, 'stories' | 'sources'> }
const list = 'grid gap-3'
const row = 'flex flex-wrap items-baseline justify-between gap-x-4 border-b border-hairline pb-2'

/** In which stories an actor speaks and through which sources, each number with what made it. */
export function ActorPlaces({ locale, actor: { stories, sources } }: Props) {
  const t = translator(locale, 'actor-page')
  const path = (rest: string) => localePath(locale, rest)
  return (
    <>
      {stories.length > 0 && (
        <Section title={t('stories')}>
          <ul className={list}>
            {stories.map(({ id, title, language, claims, made }) => (
              <li key={id} className={row}>
                <Link
                  href={path(`/stories/${id}`)}
                  className="font-reading text-16 hover:text-accent hover:underline"
                >
                  <Dir language={language}>{title}</Dir>
                </Link>
                <span className="text-14">
                  <Made of={translator(locale, 'claim')('count', { count: claims })} className={madeClass}>
                    <MadeList
                      title={t('claims of')}
                      items={made}
                      href={(claim) => path(`/claims/${claim}`)}
                      rest={
                        made.length < claims
                          ? { href: path(`/stories/${id}`), words: t('whole story') }
                          : null
                      }
                    />
                  </Made>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {sources.length > 0 && (
        <Section title={t('through')}>
          <ul className={list}>
            {sources.map(({ id, name, statements, made }) => {
              const reports = new Map(made.map((one) => [one.id, one.report]))
              return (
                <li key={id} className={row}>
                  <Link href={path(`/sources/${id}`)} className="text-16 hover:text-accent hover:underline">
                    <Dir>{name}</Dir>
                  </Link>
                  <span className="text-14">
                    <Made
                      of={translator(locale, 'position')('statements', { count: statements })}
                      className={madeClass}
                    >
                      <MadeList
                        title={t('newest of')}
                        items={made}
                        href={(statement) => path(`/reports/${reports.get(statement)}#m-${statement}`)}
                        rest={
                          made.length < statements
                            ? { href: path(`/sources/${id}`), words: t('whole source') }
                            : null
                        }
                      />
                    </Made>
                  </span>
                </li>
              )
            })}
          </ul>
        </Section>
      )}
    </>
  )
}

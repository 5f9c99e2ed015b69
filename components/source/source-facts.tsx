import Link from 'next/link'
import type { ReactNode } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import type { SourceRecord } from '#domain/source/view.ts'
import { languageInWords } from '#messages/format.ts'
import { countryInWords } from '#messages/languages.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Named = { id: string; name: string }

/** A source's record, field by field. */
export function SourceFacts({ locale, source }: { locale: Locale; source: SourceRecord }) {
  const t = translator(locale, 'source-admin')
  const words = translator(locale, 'source')
  const links = (list: Named[]) =>
    list.map(({ id, name }, index) => (
      <span key={id}>
        {index > 0 && ' · '}
        <Link href={localePath(locale, `/desk/sources/${id}`)} className="link">
          <Dir>{name}</Dir>
        </Link>
      </span>
    ))
  const facts: [string, ReactNode][] = [
    [words('kind.label'), words(`kind.${source.kind}`)],
    [words('domains'), source.domains.length > 0 && <bdi dir="ltr">{source.domains.join(' · ')}</bdi>],
    [
      words('homepage'),
      source.homepage && (
        <a
          href={source.homepage}
          rel="noopener noreferrer nofollow"
          target="_blank"
          className="link break-all"
          dir="ltr"
        >
          {source.homepage}
        </a>
      ),
    ],
    [words('language'), source.language && languageInWords(locale, source.language)],
    [words('country'), source.country && countryInWords(locale, source.country)],
    [words('owner'), source.owner && <Dir>{source.owner.name}</Dir>],
    [t('siblings'), source.siblings.length > 0 && links(source.siblings)],
    [t('actor'), source.actor && <Dir>{source.actor.name}</Dir>],
    [words('carries'), source.carries.length > 0 && links(source.carries)],
  ]
  return (
    <dl className="grid grid-cols-[9rem_1fr] gap-x-4">
      {facts.map(([name, fact]) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid border-b border-hairline py-1.5">
          <dt className="text-quiet">{name}</dt>
          <dd>{fact || <span className="text-quiet">{t('not set')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

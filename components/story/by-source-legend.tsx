import type { ReactNode } from 'react'
import { StanceShape } from '#components/statement/stance-shape.tsx'
import { stanceValues } from '#domain/statement/view.ts'
import type { ClaimsBySource } from '#domain/story/by-source-view.ts'
import { dayInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; span: ClaimsBySource['span'] }

/** What the signs of claims by source mean, and what is called silent and what not monitored. */
export function BySourceLegend({ locale, zone, span }: Props) {
  const t = translator(locale, 'explain.by source')
  const stance = translator(locale, 'stance')
  const entries: [sign: ReactNode, name: string, means: string][] = [
    ...stanceValues.map((value): [ReactNode, string, string] => [
      <span key={value} className={`sign sign-${value} own`}>
        <StanceShape stance={value} size={12} />
      </span>,
      stance(`name.${value}`),
      stance(`means.${value}`),
    ]),
    [
      <span key="own" className="sign sign-affirms own">
        <StanceShape stance="affirms" size={12} />
      </span>,
      t('first hand'),
      t('first hand means'),
    ],
    [
      <span key="copied" className="sign sign-affirms">
        <StanceShape stance="affirms" size={12} />
      </span>,
      t('not first hand'),
      t('not first hand means'),
    ],
    [
      <span key="fallen" className="sign sign-affirms struck">
        <StanceShape stance="affirms" size={12} />
      </span>,
      t('fallen'),
      t('fallen means'),
    ],
    [<span key="silent" className="sign silent" />, t('silent'), t('silent means')],
    [<span key="unheard" className="sign unheard" />, t('unheard'), t('unheard means')],
    [<span key="unasked" className="sign" />, t('unasked'), t('unasked means')],
  ]
  return (
    <div className="by-source-legend grid gap-2 text-14">
      <dl className="grid gap-x-10 gap-y-1.5 md:grid-cols-2">
        {entries.map(([sign, name, means]) => (
          <div key={name} className="flex items-baseline gap-2">
            <dt className="flex shrink-0 items-center gap-2 font-medium">
              {sign}
              <span className="inline-block first-letter:uppercase">{name}</span>
            </dt>
            <dd className="text-quiet">{means}</dd>
          </div>
        ))}
      </dl>
      {span && (
        <p className="text-quiet">
          {t('span', { from: dayInWords(locale, span.from, zone), to: dayInWords(locale, span.to, zone) })}
        </p>
      )}
    </div>
  )
}

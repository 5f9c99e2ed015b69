import type { ReactNode } from 'react'
import { StanceShape } from '#components/statement/stance-shape.tsx'
import { Dir } from '#components/ui/dir.tsx'
import type { ClaimStatement, ClaimView } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { DeskStatement } from './desk-statement.tsx'
import { Interval } from './interval.tsx'
import { OriginLink } from './origin-link.tsx'
import { sideOf } from './sides.ts'

type Props = {
  locale: Locale
  zone: string
  claim: ClaimView
  stance: 'affirms' | 'denies'
  wide?: boolean
  under?: (statement: ClaimStatement) => ReactNode
}

/** One side of a claim as the desk works on it: its origins, each with the statements that go back to it. */
export function DeskSide({ locale, zone, claim, stance, wide, under }: Props) {
  const t = translator(locale, 'claim')
  const side = sideOf(claim, stance)
  return (
    <section className="min-w-0">
      <h3 className="flex items-center gap-2 border-b border-hairline pb-1 font-medium">
        <StanceShape stance={stance} />
        {t(stance === 'affirms' ? 'affirmed by' : 'denied by')}
      </h3>
      <div className="py-2">
        <Interval locale={locale} side={side} desk />
      </div>
      {side.groups.length === 0 && (
        <p className="text-quiet">{t(stance === 'affirms' ? 'nobody affirms' : 'nobody denies')}</p>
      )}
      <ol className={`grid gap-x-10 gap-y-5 ${wide ? 'md:grid-cols-2' : ''}`}>
        {side.groups.map(({ origin, statements, again }) => (
          <li key={origin.key} className="grid content-start gap-3">
            <h4 className="flex flex-wrap items-baseline gap-x-2 border-s-2 border-accent ps-3">
              <OriginLink locale={locale} origin={origin} desk className="font-medium" />
              <span className="text-12 font-normal text-quiet">
                {translator(locale, 'check')(`origin.${origin.kind}`)}
              </span>
            </h4>
            <ul className="grid gap-4 ps-3.5">
              {statements.map((statement) => (
                <li key={statement.id}>
                  <DeskStatement locale={locale} zone={zone} statement={statement} />
                  {under?.(statement)}
                </li>
              ))}
              {again.map((statement) => (
                <li key={statement.id} className="text-quiet">
                  <a href={`#s-${statement.id}`} className="link">
                    <Dir>{statement.report.source.name}</Dir>
                  </a>{' '}
                  ({t('also')})
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

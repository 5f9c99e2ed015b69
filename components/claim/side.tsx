import { StanceShape } from '#components/statement/stance-shape.tsx'
import { Dir } from '#components/ui/dir.tsx'
import type { ClaimStatement } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Interval } from './interval.tsx'
import { OriginLink } from './origin-link.tsx'
import type { OriginGroup, SideView } from './sides.ts'
import { StatementCard } from './statement-card.tsx'

type Props = {
  locale: Locale
  zone: string
  stance: 'affirms' | 'denies'
  side: SideView
  /** it has the whole width, because the other side is empty */
  alone: boolean
}

/** Those who affirm a claim, or those who deny it: each origin with every statement that goes back to it. */
export function Side({ locale, zone, stance, side, alone }: Props) {
  const t = translator(locale, 'claim')
  return (
    <section className="min-w-0">
      <h3 className="flex items-center gap-2 border-b border-hairline pb-1 font-medium">
        <StanceShape stance={stance} />
        {t(stance === 'affirms' ? 'affirmed by' : 'denied by')}
      </h3>
      {side.groups.length === 0 ? (
        <p className="py-2 text-14 text-quiet">
          {t(stance === 'affirms' ? 'nobody affirms' : 'nobody denies')}
        </p>
      ) : (
        <div className="py-2">
          <Interval locale={locale} side={side} />
        </div>
      )}
      {side.groups.length > 0 && (
        <ol className={`grid gap-x-12 gap-y-6 ${alone ? 'md:grid-cols-2' : ''}`}>
          {side.groups.map((group) => (
            <Origin key={group.origin.key} locale={locale} zone={zone} group={group} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Origin({ locale, zone, group }: { locale: Locale; zone: string; group: OriginGroup }) {
  const { origin, statements, again } = group
  return (
    <li className="grid content-start gap-3">
      <h4 className="flex flex-wrap items-baseline gap-x-2 border-s-2 border-accent ps-3">
        <OriginLink
          locale={locale}
          origin={origin}
          className="inline-block text-16 font-medium first-letter:uppercase"
        />
        <span className="text-12 font-normal text-quiet">
          {translator(locale, 'check')(`origin.${origin.kind}`)}
        </span>
      </h4>
      <ul className="grid gap-5 ps-3.5">
        {statements.map((statement) => (
          <li key={statement.id}>
            <StatementCard locale={locale} zone={zone} statement={statement} />
          </li>
        ))}
        {again.map((statement) => (
          <Again key={statement.id} locale={locale} statement={statement} />
        ))}
      </ul>
    </li>
  )
}

/** A statement that has another origin too and stands in full under that one. */
function Again({ locale, statement }: { locale: Locale; statement: ClaimStatement }) {
  return (
    <li className="text-14 text-quiet">
      <a href={`#s-${statement.id}`} className="link">
        <Dir>{statement.report.source.name}</Dir>
      </a>{' '}
      ({translator(locale, 'claim')('also')})
    </li>
  )
}

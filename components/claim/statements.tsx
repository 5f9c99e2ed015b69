import { StanceMark } from '#components/statement/stance-mark.tsx'
import type { ClaimStatement } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { StatementCard } from './statement-card.tsx'

type Props = {
  locale: Locale
  zone: string
  statements: readonly ClaimStatement[]
  /** says of each how it bears on the claim, where the list does not */
  stances?: boolean
}

/** Statements that no origin counts, in two columns where there is room. */
export function Statements({ locale, zone, statements, stances }: Props) {
  return (
    <ul className="grid gap-x-12 gap-y-6 md:grid-cols-2">
      {statements.map((statement) => (
        <li key={statement.id} className="grid content-start gap-1">
          {stances && <StanceMark locale={locale} stance={statement.stance} />}
          <StatementCard locale={locale} zone={zone} statement={statement} />
        </li>
      ))}
    </ul>
  )
}

import type { DueOutcome, ExpectationView } from '#domain/claim/expectation.ts'
import type { Locale } from '#messages/locales.ts'
import { DeskDueMove } from './desk-due-move.tsx'
import { DeskOutcome } from './desk-outcome.tsx'
import { Expectation } from './expectation.tsx'

type Props = {
  locale: Locale
  zone: string
  expectation: ExpectationView | null
  statements: readonly { id: string; name: string }[]
  asked: DueOutcome | null
  move: Parameters<typeof DeskDueMove>[0]['action']
  settle: Parameters<typeof DeskOutcome>[0]['action']
}

/** An expectation on the desk: what readers see of it, when it is due now, what became of it. */
export function DeskExpectation({ locale, zone, expectation, statements, asked, move, settle }: Props) {
  if (!expectation) return null
  const { claimId: id, version, due, outcome } = expectation
  return (
    <Expectation locale={locale} zone={zone} expectation={expectation} desk>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        <DeskOutcome
          locale={locale}
          claim={{ id, version, outcome }}
          statements={statements}
          asked={asked}
          action={settle}
        />
        {outcome === 'open' && (
          <DeskDueMove
            locale={locale}
            zone={zone}
            claim={{ id, version, hasDue: due !== null }}
            statements={statements}
            action={move}
          />
        )}
      </div>
    </Expectation>
  )
}

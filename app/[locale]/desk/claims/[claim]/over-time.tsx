import { DeskExpectation } from '#components/claim/desk-expectation.tsx'
import { DeskPositions } from '#components/claim/desk-positions.tsx'
import { DeskFigures } from '#components/figure/desk-figures.tsx'
import { statementChoices } from '#components/figure/desk-value-first.ts'
import { expectationOf } from '#data/claim/expectations.ts'
import { deskPositions } from '#data/claim/positions.ts'
import { claimFigures } from '#data/figure/found.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { outcomes } from '#domain/claim/expectation.ts'
import type { ClaimView } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { moveExpectation } from './due/action.ts'
import { settleExpectation } from './outcome/action.ts'
import { keepDenial } from './positions/action.ts'

type Props = {
  locale: Locale
  zone: string
  viewer: Viewer
  claim: ClaimView
  /** what the address asks the form for an outcome to open with */
  outcome: string | string[] | undefined
}

/** What of a claim changes with time: when it is due, what it counts, what each has said of it. */
export async function OverTime({ locale, zone, viewer, claim, outcome }: Props) {
  const [expectation, figures, { positions, versions }] = await Promise.all([
    claim.kind === 'expectation' ? expectationOf(viewer, claim.id) : null,
    claimFigures(viewer, claim.id),
    deskPositions(viewer, claim.id),
  ])
  return (
    <>
      <DeskExpectation
        locale={locale}
        zone={zone}
        expectation={expectation?.kind === 'ok' ? expectation.value : null}
        statements={statementChoices(claim)}
        asked={outcomes.find((one) => one === outcome) ?? null}
        move={moveExpectation}
        settle={settleExpectation}
      />
      <DeskFigures locale={locale} zone={zone} claim={claim} {...figures} />
      <DeskPositions
        locale={locale}
        zone={zone}
        claim={claim.id}
        positions={positions}
        versions={versions}
        action={keepDenial}
      />
    </>
  )
}

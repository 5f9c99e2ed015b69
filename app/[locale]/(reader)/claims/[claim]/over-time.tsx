import { Expectation } from '#components/claim/expectation.tsx'
import { Positions } from '#components/claim/positions.tsx'
import { FiguresSection } from '#components/figure/figures-section.tsx'
import type { PositionView } from '#domain/claim/positions.ts'
import type { ClaimView } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { readExpectation, readFiguresOf } from '../../../../read.ts'

type Props = {
  locale: Locale
  zone: string
  claim: Pick<ClaimView, 'id' | 'kind'>
  positions: PositionView[]
}

/** What of a claim changes with time: when it is due, what it counts, what each has said of it. */
export async function OverTime({ locale, zone, claim: { id, kind }, positions }: Props) {
  const [expectation, figures] = await Promise.all([
    kind === 'expectation' ? readExpectation(id) : null,
    readFiguresOf(`claim:${id}`, [id]),
  ])
  return (
    <>
      <Expectation locale={locale} zone={zone} expectation={expectation} />
      <FiguresSection locale={locale} zone={zone} figures={figures} />
      <Positions locale={locale} zone={zone} positions={positions} />
    </>
  )
}

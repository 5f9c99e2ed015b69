import { Expectation } from '#components/claim/expectation.tsx'
import { Positions } from '#components/claim/positions.tsx'
import { FiguresSection } from '#components/figure/figures-section.tsx'
import type { ExpectationView } from '#domain/claim/expectation.ts'
import type { PositionView } from '#domain/claim/positions.ts'
import type { FigureLine } from '#domain/figure/view.ts'
import type { Locale } from '#messages/locales.ts'

type Props = {
  locale: Locale
  zone: string
  expectation: ExpectationView | null
  figures: FigureLine[]
  positions: PositionView[]
}

/** What of a claim changes with time: when it is due, what it counts, what each has said of it. */
export function OverTime({ locale, zone, expectation, figures, positions }: Props) {
  return (
    <>
      <Expectation locale={locale} zone={zone} expectation={expectation} />
      <FiguresSection locale={locale} zone={zone} figures={figures} />
      <Positions locale={locale} zone={zone} positions={positions} />
    </>
  )
}

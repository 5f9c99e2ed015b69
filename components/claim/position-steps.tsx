import { RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { StanceShape } from '#components/statement/stance-shape.tsx'
import { Time } from '#components/ui/time.tsx'
import type { PositionStep, PositionValue } from '#domain/claim/positions.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  zone: string
  steps: readonly PositionStep[]
  /** where a statement stands */
  hrefOf: (statement: string) => string
  /** what an editor can do about a step */
  act?: (step: PositionStep) => ReactNode
}

/** Denying the wording takes no side. */
const shapeOf = (value: PositionValue): StanceValue => (value === 'denies the wording' ? 'mentions' : value)

/** What one actor did to one claim, in time: each step with its first statement, and marked where it turned. */
export function PositionSteps({ locale, zone, steps, hrefOf, act }: Props) {
  const t = translator(locale, 'position')
  return (
    <ol className="grid gap-x-8 gap-y-2 sm:grid-cols-[repeat(auto-fill,minmax(15rem,1fr))]">
      {steps.map((step) => {
        const { value, at, statements, reversal } = step
        return (
          <li key={statements[0]} className="grid content-start gap-0.5 border-s-2 border-hairline ps-3">
            <a href={hrefOf(statements[0]!)} className="group">
              <span className="flex items-baseline gap-1.5">
                <StanceShape stance={shapeOf(value)} size={16} />
                <span className="group-hover:underline">{t(`value.${value}`)}</span>
              </span>
              <span className="block text-12 text-quiet">
                <Time locale={locale} zone={zone} at={at} />
                {statements.length > 1 && <> · {t('statements', { count: statements.length })}</>}
              </span>
            </a>
            {reversal && (
              <span className="inline-flex items-center gap-1 text-12 font-medium text-warn">
                <RefreshCw aria-hidden="true" className="size-3.5" />
                {t('turned')}
              </span>
            )}
            {act?.(step)}
          </li>
        )
      })}
    </ol>
  )
}

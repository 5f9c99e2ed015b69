import { RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { StanceShape } from '#components/statement/stance-shape.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Section } from '#components/ui/section.tsx'
import { Time } from '#components/ui/time.tsx'
import type { PositionStep, PositionValue, PositionView } from '#domain/claim/positions.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  zone: string
  positions: readonly PositionView[]
  /** what an editor can do about a step */
  act?: (step: PositionStep) => ReactNode
}

/** Denying the wording takes no side. */
const shapeOf = (value: PositionValue): StanceValue => (value === 'denies the wording' ? 'mentions' : value)

/** One who said one thing once has no sequence; the sides of the claim show that already. */
const hasSequence = ({ steps }: PositionView) =>
  steps.length > 1 || steps.some(({ value }) => value === 'denies the wording')

/** What each actor said of a claim, in time, with its turns marked. Only those who said more than one thing. */
export function Positions({ locale, zone, positions, act }: Props) {
  const t = translator(locale, 'position')
  const shown = act
    ? positions.filter(({ steps }) => steps.some(isDenial) || steps.length > 1)
    : positions.filter(hasSequence)
  if (shown.length === 0) return null
  return (
    <Section id="positions" title={t('title')} text={t('text')}>
      <ul className="grid gap-6">
        {shown.map(({ actor, steps, reversals }) => (
          <li key={actor.id} className="grid gap-1">
            <h3 className="flex flex-wrap items-baseline gap-x-3">
              <Dir className="font-medium">{actor.name}</Dir>
              {reversals > 0 && (
                <span className="text-14 font-medium text-warn">{t('reversals', { count: reversals })}</span>
              )}
            </h3>
            <ol className="grid gap-x-8 gap-y-2 sm:grid-cols-[repeat(auto-fill,minmax(15rem,1fr))]">
              {steps.map((step) => (
                <Step key={step.statements[0]} locale={locale} zone={zone} step={step}>
                  {act?.(step)}
                </Step>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const isDenial = ({ value }: PositionStep) => value === 'denies' || value === 'denies the wording'

type StepProps = { locale: Locale; zone: string; step: PositionStep; children: ReactNode }

function Step({ locale, zone, step: { value, at, statements, reversal }, children }: StepProps) {
  const t = translator(locale, 'position')
  return (
    <li className="grid content-start gap-0.5 border-s-2 border-hairline ps-3">
      <a href={`#s-${statements[0]}`} className="group">
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
      {children}
    </li>
  )
}

import type { ReactNode } from 'react'
import { ActorLink } from '#components/actor/actor-link.tsx'
import { Section } from '#components/ui/section.tsx'
import type { PositionStep, PositionView } from '#domain/claim/positions.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { PositionSteps } from './position-steps.tsx'

type Props = {
  locale: Locale
  zone: string
  positions: readonly PositionView[]
  /** what an editor can do about a step */
  act?: (step: PositionStep) => ReactNode
}

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
              <ActorLink
                locale={locale}
                actor={actor}
                desk={act !== undefined}
                className="font-medium hover:text-accent hover:underline"
              />
              {reversals > 0 && (
                <span className="text-14 font-medium text-warn">{t('reversals', { count: reversals })}</span>
              )}
            </h3>
            <PositionSteps
              locale={locale}
              zone={zone}
              steps={steps}
              hrefOf={(statement) => `#s-${statement}`}
              act={act}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const isDenial = ({ value }: PositionStep) => value === 'denies' || value === 'denies the wording'

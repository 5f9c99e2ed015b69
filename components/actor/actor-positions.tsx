import Link from 'next/link'
import { PositionSteps } from '#components/claim/position-steps.tsx'
import { StatusMark } from '#components/claim/status-mark.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Section } from '#components/ui/section.tsx'
import type { ActorPosition } from '#domain/claim/view.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; zone: string; positions: readonly ActorPosition[] }

/** What an actor did to each claim, in time, with its turns; the claim with how it stands. */
export function ActorPositions({ locale, zone, positions }: Props) {
  if (positions.length === 0) return null
  const t = translator(locale, 'actor-page')
  return (
    <Section id="positions" title={t('positions')} text={t('positions text')}>
      <ul className="divide-y divide-hairline">
        {positions.map(({ claim, steps, reversals }) => {
          const href = localePath(locale, `/claims/${claim.id}`)
          return (
            <li key={claim.id} className="grid gap-2 py-4 first:pt-0">
              <h3 className="headline max-w-measure text-18">
                <Link href={href} className="decoration-1 underline-offset-4 hover:underline">
                  <Dir language={claim.language}>{claim.wording}</Dir>
                </Link>
              </h3>
              <p className="flex flex-wrap items-baseline gap-x-3 text-12 text-quiet">
                <span className="text-ink">
                  <StatusMark locale={locale} status={claim.status} />
                </span>
                <span>{translator(locale, 'claim')(`kind.${claim.kind}`)}</span>
                {reversals > 0 && (
                  <span className="font-medium text-warn">
                    {translator(locale, 'position')('reversals', { count: reversals })}
                  </span>
                )}
              </p>
              <PositionSteps
                locale={locale}
                zone={zone}
                steps={steps}
                hrefOf={(statement) => `${href}#s-${statement}`}
              />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

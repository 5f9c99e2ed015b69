import type { PositionView } from '#domain/claim/positions.ts'
import type { Locale } from '#messages/locales.ts'
import { DeskWordingDenial } from './desk-wording-denial.tsx'
import { Positions } from './positions.tsx'

type Props = {
  locale: Locale
  zone: string
  claim: string
  positions: readonly PositionView[]
  /** of statements, by id: what a change of one must name */
  versions: Record<string, number>
  action: Parameters<typeof DeskWordingDenial>[0]['action']
}

/** Positions on the desk: each denial can be said to be of the wording alone. */
export function DeskPositions({ locale, zone, claim, positions, versions, action }: Props) {
  return (
    <Positions
      locale={locale}
      zone={zone}
      positions={positions}
      act={({ value, statements }) =>
        (value === 'denies' || value === 'denies the wording') && (
          <DeskWordingDenial
            locale={locale}
            claim={claim}
            value={value}
            statements={statements.map((id) => ({ id, version: versions[id] ?? 0 }))}
            action={action}
          />
        )
      }
    />
  )
}

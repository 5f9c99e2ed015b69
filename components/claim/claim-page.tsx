import type { ClaimView } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { ClaimBody } from './claim-body.tsx'
import { ClaimMoves } from './claim-moves.tsx'
import { ClaimStatus } from './claim-status.tsx'

type Props = { locale: Locale; zone: string; claim: ClaimView }

/** What stands under the head of a claim's page, now or as of a moment. */
export function ClaimParts({ locale, zone, claim }: Props) {
  return (
    <>
      <ClaimStatus locale={locale} claim={claim} />
      <ClaimMoves locale={locale} zone={zone} moves={claim.moves} />
      <ClaimBody locale={locale} zone={zone} claim={claim} />
    </>
  )
}

import Link from 'next/link'
import type { ReactNode } from 'react'
import { BoundsMade } from '#components/claim/bounds-made.tsx'
import { StatusMark } from '#components/claim/status-mark.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import { Time } from '#components/ui/time.tsx'
import type { ClaimLine } from '#domain/claim/view.ts'
import { originsInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  zone: string
  claims: readonly ClaimLine[]
  /** the way out of the story, by claim */
  out: (claim: ClaimLine) => ReactNode
}

/** A story's claims by the time they are about. */
export function DeskStoryClaims({ locale, zone, claims, out }: Props) {
  const t = translator(locale, 'story')
  const head = (
    <>
      <Th className="max-md:hidden">{t('desk.happened')}</Th>
      <Th className="max-md:ps-0">{t('desk.claim')}</Th>
      <Th className="max-md:hidden">{translator(locale, 'status')('label')}</Th>
      <Th className="max-md:hidden">{translator(locale, 'claim')('desk.origins')}</Th>
      <Th>
        <span className="sr-only">{t('desk.out')}</span>
      </Th>
    </>
  )
  return (
    <Table caption={t('desk.claims by time')} head={head}>
      {claims.map((claim) => {
        const { affirms, denies, status } = claim.status
        return (
          <tr key={claim.id}>
            <Td className="whitespace-nowrap text-quiet max-md:hidden">
              {claim.happened ? <Time locale={locale} zone={zone} at={claim.happened} /> : t('desk.untimed')}
            </Td>
            <Td className="w-full max-w-0 min-w-40 max-md:py-2 max-md:ps-0">
              <Link
                href={localePath(locale, `/desk/claims/${claim.id}`)}
                className="font-medium hover:text-accent"
              >
                <Dir language={claim.language}>{claim.wording}</Dir>
              </Link>
              <span className="block md:hidden">
                <StatusMark locale={locale} status={status} size={12} />
              </span>
            </Td>
            <Td className="max-md:hidden">
              <StatusMark locale={locale} status={status} />
            </Td>
            <Td className="whitespace-nowrap text-quiet max-md:hidden">
              <BoundsMade locale={locale} claim={claim}>
                {originsInWords(locale, ...(affirms[1] === 0 ? denies : affirms))}
              </BoundsMade>
            </Td>
            <Td>{out(claim)}</Td>
          </tr>
        )
      })}
    </Table>
  )
}

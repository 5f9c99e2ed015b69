'use client'
import Link from 'next/link'
import { memo } from 'react'
import type { InboxFilter, Tally } from '#domain/inbox/filter.ts'
import { useWords } from '#messages/words.tsx'

type Props = {
  page: string
  tally: Tally
  /** how many more wait than are listed */
  beyond: number
  filter: InboxFilter
  onFilter: ((filter: InboxFilter) => void) | null
}

/** How many are shown, and where the others are: nothing is left out without a word. */
export const InboxTally = memo(function InboxTally({ page, tally, beyond, filter, onFilter }: Props) {
  const t = useWords('inbox')
  const to = (next: InboxFilter, query: string) => ({
    href: `${page}${query}`,
    onClick: (event: React.MouseEvent) => {
      if (!onFilter) return
      event.preventDefault()
      onFilter(next)
    },
  })
  return (
    <p className="flex flex-wrap gap-x-3 text-12 text-quiet" role="status">
      <span>{t('tally.shown', { count: tally.shown })}</span>
      <span className="max-md:hidden">{t('intro')}</span>
      {tally.hidden > 0 && Object.keys(filter).length > 0 && (
        <Link {...to({}, '')} prefetch={false} className="link">
          {t('tally.hidden', { count: tally.hidden })}
        </Link>
      )}
      {tally.snoozed > 0 && (
        <Link {...to({ rest: 'snoozed' }, '?rest=snoozed')} prefetch={false} className="link">
          {t('tally.snoozed', { count: tally.snoozed })}
        </Link>
      )}
      {tally.aside > 0 && (
        <Link {...to({ rest: 'aside' }, '?rest=aside')} prefetch={false} className="link">
          {t('tally.aside', { count: tally.aside })}
        </Link>
      )}
      {beyond > 0 && <span>{t('tally.beyond', { count: beyond })}</span>}
    </p>
  )
})

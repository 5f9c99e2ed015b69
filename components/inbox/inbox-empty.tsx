'use client'
import type { ReactNode } from 'react'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { Tally } from '#domain/inbox/filter.ts'
import { useWords } from '#messages/words.tsx'

/** What stands where there are no rows: why there are none, and what to do next. */
export function InboxEmpty({ tally, isRest, begin }: { tally: Tally; isRest: boolean; begin: ReactNode }) {
  const t = useWords('inbox.empty')
  if (isRest) return <EmptyState title={t('rest title')} text={t('rest text')} />
  if (tally.hidden > 0)
    return <EmptyState title={t('filtered title')} text={t('filtered text', { count: tally.hidden })} />
  return (
    <EmptyState title={t('title')} text={t('text')}>
      {begin}
    </EmptyState>
  )
}

'use client'
import type { Failure } from '#components/desk/use-send.ts'
import { Notice } from '#components/ui/notice.tsx'
import { outcomes } from '#domain/claim/expectation.ts'
import { useWords } from '#messages/words.tsx'

/** Somebody else said something of this expectation first: what is on record now; what was typed stays in its form. */
export function DueConflict({ failure }: { failure: Failure | null }) {
  const t = useWords('expectation.desk')
  const claim = useWords('claim')
  if (failure?.kind !== 'conflict') return null
  const said = (failure.theirs as { outcome?: unknown }).outcome
  const outcome = outcomes.find((one) => one === said) ?? 'open'
  const by = failure.by ?? claim('form.someone')
  return <Notice kind="warn" title={t('conflict', { by, theirs: claim(`outcome.${outcome}`) })} />
}

'use client'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { DraftState } from '#domain/statement/view.ts'
import { useWords } from '#messages/words.tsx'
import { useDeskContext } from './desk-context.tsx'
import { FailureNotice } from './failure.tsx'

/** A decision that did not reach the record: it is rolled back, and either tried again or let go. */
export function Trouble() {
  const { trouble, dismiss } = useDeskContext()
  const t = useWords('desk.failure')
  const states = useWords('statement.state')
  if (!trouble) return null
  const { failure, what, retry } = trouble
  const theirs =
    failure.kind === 'conflict' ? (failure.theirs as { state?: DraftState } | null)?.state : undefined
  const isState = (state: string | undefined): state is DraftState =>
    state === 'open' || state === 'confirmed' || state === 'rejected'
  return (
    <div className="z-30 bg-paper py-2 max-md:fixed max-md:inset-x-0 max-md:top-0 max-md:border-b max-md:border-hairline max-md:px-4">
      {failure.kind === 'conflict' && isState(theirs) && isState(what) ? (
        <Notice
          kind="warn"
          title={t('conflict.title', { by: failure.by ?? t('somebody') })}
          safe={t('decided', { theirs: states(theirs), mine: states(what) })}
        >
          <Button onClick={dismiss}>{t('keep theirs')}</Button>
          {retry && <Button onClick={retry}>{t('save mine')}</Button>}
        </Notice>
      ) : (
        <FailureNotice failure={failure} retry={retry} dismiss={dismiss} />
      )}
    </div>
  )
}

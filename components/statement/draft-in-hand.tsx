'use client'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { focused } from '#components/desk/desk-state.ts'
import { Dir } from '#components/ui/dir.tsx'
import { DraftSpeaker } from './draft-speaker.tsx'
import { DraftStateMark } from './draft-state.tsx'

/**
 * Which draft is in hand, for those who hear it: keys go from one to the next while the focus stays where it is, so that
 * the text can still be scrolled by key.
 */
export function DraftInHand() {
  const draft = focused(useDeskContext().state)
  return (
    <div aria-live="polite" aria-atomic="true" className="sr-only">
      {draft && (
        <>
          <DraftStateMark state={draft.state} word /> <DraftSpeaker chain={draft.chain} brief />:{' '}
          <Dir language={draft.language}>{draft.words}</Dir>
        </>
      )}
    </div>
  )
}

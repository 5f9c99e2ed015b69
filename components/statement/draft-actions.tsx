'use client'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { Button } from '#components/ui/button.tsx'
import { useWords } from '#messages/words.tsx'
import type { DeskDraft } from './draft-wording.ts'

/** What can be done with the draft in hand, each with its key. */
export function DraftActions({ draft }: { draft: DeskDraft }) {
  const desk = useDeskContext()
  const t = useWords('desk.reading')
  const { state } = draft
  return (
    <div className="mt-3 flex flex-wrap gap-2 print:hidden">
      {state !== 'confirmed' && (
        <Button look="primary" keys="c" onClick={() => desk.decide(draft, 'confirmed')}>
          {t('confirm')}
        </Button>
      )}
      {state === 'confirmed' && (
        <Button
          look={draft.stances.length === 0 ? 'primary' : 'plain'}
          keys="t"
          onClick={() => desk.start({ kind: 'tie', draft })}
        >
          {t('tie')}
        </Button>
      )}
      {state !== 'rejected' && (
        <Button keys="x" onClick={() => desk.decide(draft, 'rejected')}>
          {t('reject')}
        </Button>
      )}
      {state === 'open' && (
        <Button keys="t" onClick={() => desk.start({ kind: 'tie', draft })}>
          {t('tie')}
        </Button>
      )}
      <Button keys="e" onClick={() => desk.start({ kind: 'correct', draft })}>
        {t('correct')}
      </Button>
      <Button keys="s" onClick={() => desk.start({ kind: 'split', draft })}>
        {t('split')}
      </Button>
    </div>
  )
}

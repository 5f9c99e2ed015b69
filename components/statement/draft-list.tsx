'use client'
import { useDeskContext } from '#components/desk/desk-context.tsx'
import { parts } from '#components/desk/desk-state.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { useWords } from '#messages/words.tsx'
import { DraftCard } from './draft-card.tsx'
import { DraftRow } from './draft-row.tsx'
import type { DeskDraft } from './draft-wording.ts'

/** Every draft of the text, in its order or by certainty, one in hand; what the reader doubts is folded behind one key. */
export function DraftList() {
  const desk = useDeskContext()
  const t = useWords('desk.reading')
  const { drafts, unfolded, focus, order } = desk.state
  const { main, tail } = parts(desk.state)
  const shown = tail.filter((draft) => unfolded || draft.id === focus)
  const count = (state: DeskDraft['state']) => main.filter((draft) => draft.state === state).length
  if (drafts.length === 0) return <Nothing />
  return (
    <section aria-label={t('drafts')}>
      <div className="flex min-h-8 items-center justify-between gap-3 border-b border-ink">
        <h2 className="font-medium">{t('drafts')}</h2>
        <p className="flex items-center text-12 text-quiet">
          {t('counts', { open: count('open'), confirmed: count('confirmed') })}
          <Button look="quiet" keys="o" onClick={desk.reorder} className="-me-2 px-2 text-12">
            {t(`order.${order}`)}
          </Button>
        </p>
      </div>
      {desk.unsent.includes('wording:added') && (
        <p className="my-2 border-s-2 border-warn ps-2 text-12">{t('unsent.added')}</p>
      )}
      <ol>{main.map((draft) => line(draft, focus))}</ol>
      {tail.length > 0 && (
        <>
          <Button look="quiet" keys="h" aria-expanded={unfolded} onClick={desk.fold} className="-ms-3 mt-1">
            {t(unfolded ? 'fold' : 'unfold', { count: tail.length })}
          </Button>
          {shown.length > 0 && (
            <ol className="border-t border-hairline">{shown.map((draft) => line(draft, focus))}</ol>
          )}
        </>
      )}
    </section>
  )
}

const line = (draft: DeskDraft, focus: string | null) =>
  draft.id === focus ? <DraftCard key={draft.id} draft={draft} /> : <DraftRow key={draft.id} draft={draft} />

/** The reading found nothing, or has not come yet. */
function Nothing() {
  const desk = useDeskContext()
  const t = useWords('desk.reading')
  const which = desk.read ? 'nothing' : 'unread'
  return (
    <EmptyState title={t(`${which}.title`)} text={t(`${which}.text`)}>
      <Button look="primary" keys="a" onClick={() => desk.start({ kind: 'add' })}>
        {t('add')}
      </Button>
    </EmptyState>
  )
}

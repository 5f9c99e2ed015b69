'use client'
import { memo } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { type Snooze, snoozes } from '#domain/inbox/snooze.ts'
import type { Named } from '#domain/inbox/view.ts'
import { useWords } from '#messages/words.tsx'
import { ChoiceDialog } from './choice-dialog.tsx'
import type { InboxDoes } from './use-does.ts'

type Props = {
  does: InboxDoes
  asking: 'snooze' | 'assign' | null
  me: { id: string; name: string }
  people: readonly Named[]
  closeLabel: string
}

/** Until when, and to whom: what snoozing and assigning ask. */
export const InboxQuestions = memo(function InboxQuestions({ does, asking, me, people, closeLabel }: Props) {
  const t = useWords('inbox')
  const others = people.filter(({ id }) => id !== me.id)
  const whom = [
    { id: me.id, name: t('assign.me', { name: `\u2068${me.name}\u2069` }) },
    { id: '', name: t('assign.nobody') },
    ...others.map(({ id, name }) => ({ id, name: <Dir>{name}</Dir> })),
  ]
  return (
    <>
      <ChoiceDialog
        title={t('snooze.title')}
        text={t('snooze.text')}
        closeLabel={closeLabel}
        isOpen={asking === 'snooze'}
        choices={snoozes.map((id) => ({ id, name: t(`snooze.${id}`) }))}
        onChoose={(id) => does.snooze(id as Snooze)}
        onClose={does.close}
      />
      <ChoiceDialog
        title={t('assign.title')}
        closeLabel={closeLabel}
        isOpen={asking === 'assign'}
        choices={whom}
        onChoose={(id) => does.assign(id || null)}
        onClose={does.close}
      />
    </>
  )
})

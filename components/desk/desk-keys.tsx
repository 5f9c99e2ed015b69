'use client'
import { KeyHelp } from '#components/ui/key-help.tsx'
import { useWords } from '#messages/words.tsx'
import { useDeskContext } from './desk-context.tsx'
import { focused } from './desk-state.ts'
import { type Command, commandOf, keyFor } from './keys.ts'
import { useKey } from './use-key.ts'

/** The keys of the desk while reading, and the list of all keys behind `?`. */
export function DeskKeys() {
  const desk = useDeskContext()
  const t = useWords('desk.keys')
  useKey((event) => {
    if (desk.state.work.kind !== 'read') return false
    const command = commandOf(event)
    if (!command) return false
    run[command](desk)
    return true
  })
  const of = (command: Command) => ({ keys: keyFor[command], does: t(command) })
  const groups = [
    {
      name: t('reading'),
      keys: [of('next'), of('previous'), of('fold'), of('reorder'), { keys: '?', does: t('help') }],
    },
    {
      name: t('deciding'),
      keys: [of('confirm'), { keys: 'Enter', does: t('confirm') }, of('reject'), of('undo'), of('tie')],
    },
    { name: t('wording'), keys: [of('correct'), of('split'), of('add')] },
    {
      name: t('marking'),
      keys: [
        { keys: 'ArrowLeft+ArrowRight', does: t('pick') },
        { keys: 'Shift+ArrowRight', does: t('stretch') },
        { keys: 'Alt+Shift+ArrowRight', does: t('by character') },
        { keys: '1', does: t('set content') },
        { keys: '2', does: t('set cue') },
        { keys: '3', does: t('set source') },
        { keys: 'Shift+1', does: t('more') },
      ],
    },
    {
      name: t('tying'),
      keys: [
        { keys: '1', does: t('candidate') },
        { keys: '−', does: t('stance') },
        { keys: 'n', does: t('new claim') },
      ],
    },
    {
      name: t('forms'),
      keys: [
        { keys: 'Mod+Enter', does: t('save') },
        { keys: 'Escape', does: t('leave') },
      ],
    },
  ]
  return <KeyHelp title={t('title')} closeLabel={t('close')} groups={groups} />
}

type Desk = ReturnType<typeof useDeskContext>

const withDraft =
  (act: (desk: Desk, draft: NonNullable<ReturnType<typeof focused>>) => void) => (desk: Desk) => {
    const draft = focused(desk.state)
    if (draft) act(desk, draft)
  }

const run: Record<Command, (desk: Desk) => void> = {
  next: (desk) => desk.move(1),
  previous: (desk) => desk.move(-1),
  confirm: withDraft((desk, draft) => desk.decide(draft, 'confirmed')),
  reject: withDraft((desk, draft) => desk.decide(draft, 'rejected')),
  undo: (desk) => desk.undo(),
  fold: (desk) => desk.fold(),
  reorder: (desk) => desk.reorder(),
  add: (desk) => desk.start({ kind: 'add' }),
  correct: withDraft((desk, draft) => desk.start({ kind: 'correct', draft })),
  split: withDraft((desk, draft) => desk.start({ kind: 'split', draft })),
  tie: withDraft((desk, draft) => desk.start({ kind: 'tie', draft })),
}

'use client'
import { memo } from 'react'
import { keyOf } from '#components/desk/keys.ts'
import { useKey } from '#components/desk/use-key.ts'
import { KeyHelp } from '#components/ui/key-help.tsx'
import { useWords } from '#messages/words.tsx'
import type { InboxDoes } from './use-does.ts'

type Props = { does: InboxDoes; closeLabel: string }

/** The keys of the inbox, each of them also a button or a link, and the list of them behind `?`. */
export const InboxKeys = memo(function InboxKeys({ does, closeLabel }: Props) {
  const t = useWords('inbox.keys')
  useKey((event) => {
    const key = keyOf(event)
    const run = key === null ? undefined : commands[key]
    return run ? run(does, event.shiftKey) !== false : false
  })
  const of = (keys: string, name: Parameters<typeof t>[0]) => ({ keys, does: t(name) })
  const groups = [
    {
      name: t('moving'),
      keys: [
        of('j', 'next'),
        of('k', 'previous'),
        of('Enter', 'open'),
        of('h', 'fold'),
        of('n', 'news'),
        of('Mod+k', 'palette'),
        of('?', 'help'),
      ],
    },
    {
      name: t('acting'),
      keys: [
        of('e', 'aside'),
        of('s', 'snooze'),
        of('a', 'assign'),
        of('r', 'again'),
        of('z', 'undo'),
        of('x', 'choose'),
        of('Shift+j', 'stretch'),
        of('Escape', 'clear'),
      ],
    },
  ]
  return <KeyHelp title={t('title')} closeLabel={closeLabel} groups={groups} />
})

/** What each key does; false where it is somebody else's after all. */
const commands: Record<string, (does: InboxDoes, shift: boolean) => unknown> = {
  j: (does, shift) => does.step(1, shift),
  ArrowDown: (does, shift) => does.step(1, shift),
  k: (does, shift) => does.step(-1, shift),
  ArrowUp: (does, shift) => does.step(-1, shift),
  Enter: (does) => does.open(),
  x: (does) => does.choose(),
  e: (does) => does.aside(),
  s: (does) => does.ask('snooze'),
  a: (does) => does.ask('assign'),
  r: (does) => does.reopen(),
  z: (does) => does.undo(),
  u: (does) => does.undo(),
  h: (does) => does.fold(),
  n: (does) => does.showNews(),
  Escape: (does) => does.letGo(),
}

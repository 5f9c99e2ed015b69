'use client'
import { useRef } from 'react'
import { useOffer } from '#components/desk/commands.ts'
import { useWords } from '#messages/words.tsx'
import type { InboxDoes } from './use-does.ts'
import type { Inbox } from './use-inbox.ts'

/** Tells the palette what can be done with the rows in hand, and which stories the inbox can be narrowed to. */
export function useInboxOffer(inbox: Inbox, does: InboxDoes): void {
  const t = useWords('inbox')
  const { stories } = inbox.state.names
  const acts = [
    ['aside', 'e', does.aside],
    ['snooze', 's', () => does.ask('snooze')],
    ['assign', 'a', () => does.ask('assign')],
    ['again', 'r', does.reopen],
    ['undo', 'z', does.undo],
  ] as const
  // what stands on the screen when a command is chosen, not when it was offered
  const held = useRef({ acts, narrow: inbox.narrow })
  held.current = { acts, narrow: inbox.narrow }
  useOffer(
    () => [
      {
        heading: t('palette.rows'),
        commands: acts.map(([name, keys], n) => ({
          id: `inbox ${name}`,
          name: t(`act.${name}`),
          keys,
          run: () => held.current.acts[n]?.[2](),
        })),
      },
      {
        heading: t('palette.stories'),
        commands: stories.map(({ id, name }) => ({
          id: `inbox story ${id}`,
          name: t('palette.only story', { story: `\u2068${name}\u2069` }),
          run: () => held.current.narrow({ story: id }),
        })),
      },
    ],
    stories,
  )
}

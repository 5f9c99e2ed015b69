'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { toast } from '#components/ui/toast.tsx'
import { type Snooze, snoozedUntil } from '#domain/inbox/snooze.ts'
import { useWords } from '#messages/words.tsx'
import type { RowWords } from './row-words.ts'
import type { Inbox } from './use-inbox.ts'

/** What can be done in the inbox, by key, by button or from the palette: each of it once. */
export function useDoes(inbox: Inbox, words: ReadonlyMap<string, RowWords>) {
  const router = useRouter()
  const t = useWords('inbox')
  const [asking, setAsking] = useState<'snooze' | 'assign' | null>(null)
  const [takesFocus, setTakesFocus] = useState(false)
  const { acts, dispatch, line, state } = inbox
  /** What is acted on is what was read: the words that stand on the screen may be older than the list. */
  const hand = () => inbox.hand().map((row) => ({ ...row, stamp: words.get(row.key)?.stamp ?? row.stamp }))
  const hasRows = () => inbox.hand().length > 0
  const does = {
    hush: () => setTakesFocus(false),
    close: () => setAsking(null),
    step(by: number, choosing: boolean) {
      setTakesFocus(true)
      if (choosing && line) inbox.choose(line, true)
      inbox.move(by)
    },
    choose: () => line && inbox.choose(line),
    fold: () => line && dispatch({ type: 'folded', line }),
    showNews: () => dispatch({ type: 'showed news' }),
    letGo() {
      if (state.chosen.size === 0) return false
      dispatch({ type: 'let go' })
      return true
    },
    /** Sets aside what may be; a single thing that wants an answer is opened. */
    aside() {
      setTakesFocus(true)
      const rows = hand()
      const [only] = rows
      if (rows.length === 1 && only && !inbox.mayAside(only.kind)) {
        const href = words.get(only.key)?.href
        if (href) router.push(href)
        return
      }
      void acts.act(rows, { aside: true })
    },
    ask: (what: 'snooze' | 'assign') => hasRows() && setAsking(what),
    snooze(how: Snooze) {
      setAsking(null)
      void acts.act(hand(), { snooze: snoozedUntil(how, new Date()).toISOString() })
    },
    assign(person: string | null) {
      setAsking(null)
      void acts.act(hand(), { assign: person })
    },
    reopen: () => {
      const rows = hand().filter(({ rest }) => rest !== 'open')
      if (rows.length > 0) void acts.act(rows, { open: true })
    },
    undo: () => void acts.undo().then((was) => was || toast(t('did.nothing'))),
    /** Opens what is in hand, where its own link has not the focus. */
    open() {
      if (line?.type === 'head') return dispatch({ type: 'folded', line })
      const href = line && words.get(line.row.key)?.href
      if (href) router.push(href)
    },
  }
  const latest = useRef(does)
  latest.current = does
  const [stable] = useState(() => calling(latest))
  return { does: stable, asking, takesFocus }
}

/** The same for as long as the page stands, while what it does is of the newest render: what is given it is not drawn anew. */
function calling<D extends Record<string, (...given: never[]) => unknown>>(latest: { current: D }): D {
  const names = Object.keys(latest.current) as (keyof D)[]
  return Object.fromEntries(
    names.map((name) => [name, (...given: never[]) => latest.current[name]!(...given)]),
  ) as D
}

export type InboxDoes = ReturnType<typeof useDoes>['does']

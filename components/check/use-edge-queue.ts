'use client'
import { useEffect, useReducer, useRef, useState } from 'react'
import { type Failure, useSend } from '#components/desk/use-send.ts'
import type { EdgeItem } from '#domain/check/edge-view.ts'
import type { EdgeAnswer } from '#domain/claim/input.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Answered, begin, queueAfter } from './edge-state.ts'

export type QueueItem = Pick<EdgeItem, 'key' | 'of' | 'version'>
export type SendAnswer = (answer: EdgeAnswer) => Promise<Outcome<{ version: number }>>
export type QueueTrouble = { key: string; to: Answered; undone: boolean; failure: Failure }

/** An answer in the words of the write: on two origins, or on a reliance. */
function worded({ of }: QueueItem, version: number, to: Answered): EdgeAnswer {
  if (of.kind === 'reliance') return { reliance: of.reliance, version, state: to === 'open' ? 'found' : to }
  return { claim: of.claim, a: of.a, b: of.b, version, same: to === 'open' ? null : to === 'confirmed' }
}

/** What is on record, from a conflict's own text of it. */
function onRecord(theirs: unknown): Answered {
  const { state, same } = theirs as { state?: string; same?: boolean | null }
  if (state === 'confirmed' || same === true) return 'confirmed'
  return state === 'rejected' || same === false ? 'rejected' : 'open'
}

/** The queue at work: answers are shown at once, sent one after the other, and rolled back where they are refused. */
export function useEdgeQueue<T extends QueueItem>(items: readonly T[], action: SendAnswer) {
  const [state, dispatch] = useReducer(queueAfter, items, begin)
  const [trouble, setTrouble] = useState<QueueTrouble | null>(null)
  const { send, sending } = useSend()
  // The version each edge has now, known before React has shown it.
  const versions = useRef(new Map<string, number>())
  // An answer makes the page be read anew, without what was answered: the rows that were shown are kept.
  const shown = useRef(new Map<string, T>())
  for (const item of items) shown.current.set(item.key, item)
  useEffect(() => dispatch({ type: 'arrived', items }), [items])

  async function answer(key: string, to: Answered, undone = false): Promise<void> {
    const item = shown.current.get(key)
    const line = state.lines.find((each) => each.key === key)
    if (!item || !line) return
    if (line.answer === to) return dispatch({ type: 'moved', to: state.at + 1 })
    setTrouble(null)
    const from = line.answer
    dispatch({ type: 'answering', key, to, onward: !undone })
    const version = () => Math.max(versions.current.get(key) ?? 0, shown.current.get(key)?.version ?? 0)
    const given = await send(() => action(worded(item, version(), to)))
    if (given.kind === 'ok') {
      versions.current.set(key, given.value.version)
      return dispatch({ type: 'answered', key, version: given.value.version, from, undone })
    }
    if (given.kind === 'conflict') {
      versions.current.set(key, given.version)
      const { version: met, by } = given
      return dispatch({ type: 'conflict', key, mine: to, theirs: onRecord(given.theirs), version: met, by })
    }
    dispatch({ type: 'refused', key, back: from })
    setTrouble({ key, to, undone, failure: given })
  }

  return {
    state,
    rows: state.lines.flatMap(({ key }) => shown.current.get(key) ?? []),
    sending,
    trouble,
    answer,
    undo: () => {
      const last = state.done.at(-1)
      if (last) void answer(last.key, last.from, true)
    },
    again: () => trouble && void answer(trouble.key, trouble.to, trouble.undone),
    move: (to: number) => dispatch({ type: 'moved', to }),
    skip: () => dispatch({ type: 'skipped' }),
    leave: () => dispatch({ type: 'left' }),
  }
}

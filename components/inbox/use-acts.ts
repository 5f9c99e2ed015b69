'use client'
import { useCallback, useRef, useState } from 'react'
import { type Failure, useSend } from '#components/desk/use-send.ts'
import { AT_ONCE, type InboxAct, type InboxChange, type InboxUndo } from '#domain/inbox/input.ts'
import type { ActOutcome, InboxRow, Mark } from '#domain/inbox/view.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Event, marked } from './inbox-state.ts'

export type Actions = {
  act: (input: InboxAct) => Promise<Outcome<ActOutcome[]>>
  undo: (input: InboxUndo) => Promise<Outcome<ActOutcome[]>>
}
export type ActName = 'aside' | 'snooze' | 'assign' | 'open'
type Done = { name: ActName; rows: { key: string; version: number; stamp: string; back: Mark }[] }
/** What an act came to, to be said: how many it did, and how many it did not for which reason. */
export type Said = {
  name: ActName
  done: number
  undone: boolean
  conflict: number
  /** became another thing than was read */
  changed: number
  missing: number
  refused: number
  away: number
  /** why some of it was not saved: it is then not known to have changed anything */
  failed: Failure['kind'] | null
}

const named = (change: InboxChange): ActName =>
  'assign' in change ? 'assign' : 'snooze' in change ? 'snooze' : 'aside' in change ? 'aside' : 'open'

/** How a row looks at once, before anybody has answered. */
const meant = (row: InboxRow, change: InboxChange): InboxRow =>
  marked(row, {
    assigned: 'assign' in change ? change.assign : row.assigned,
    until:
      'snooze' in change
        ? change.snooze
        : 'assign' in change && row.until
          ? new Date(row.until).toISOString()
          : null,
    aside: 'aside' in change || ('assign' in change && row.rest === 'aside'),
  })

/** Acts on rows of the inbox: shown at once, sent one after the other, each undone by one key as long as the page stands. */
export function useActs(
  actions: Actions,
  dispatch: (event: Event) => void,
  during: <T>(act: () => Promise<T>) => Promise<T>,
) {
  const { send, sending } = useSend()
  const [said, setSaid] = useState<Said | null>(null)
  const done = useRef<Done[]>([])

  /** Sends some rows, at most 500 at a time; what was not answered stands as it was. */
  const sendAll = useCallback(
    async <R extends { key: string }>(rows: R[], write: (part: R[]) => Promise<Outcome<ActOutcome[]>>) => {
      const outcomes: ActOutcome[] = []
      for (let at = 0; at < rows.length; at += AT_ONCE) {
        const answer = await during(() => send(() => write(rows.slice(at, at + AT_ONCE))))
        if (answer.kind !== 'ok') return { outcomes, failed: rows.slice(at), why: answer.kind }
        outcomes.push(...answer.value)
        dispatch({ type: 'answered', outcomes: answer.value })
      }
      return { outcomes, failed: [], why: null }
    },
    [dispatch, during, send],
  )

  const act = useCallback(
    async (rows: readonly InboxRow[], change: InboxChange) => {
      if (rows.length === 0) return
      setSaid(null)
      dispatch({ type: 'put', rows: rows.map((row) => meant(row, change)) })
      const given = rows.map(({ key, version, stamp }) => ({ key, version, stamp }))
      const stamps = new Map(given.map(({ key, stamp }) => [key, stamp]))
      const { outcomes, failed, why } = await sendAll(given, (part) => actions.act({ rows: part, change }))
      const not = new Set(
        [...failed, ...outcomes.filter(({ kind }) => kind === 'refused')].map(({ key }) => key),
      )
      dispatch({ type: 'put', rows: rows.filter(({ key }) => not.has(key)) })
      const changed = outcomes.flatMap((one) =>
        one.kind === 'ok'
          ? [{ key: one.key, version: one.version, stamp: stamps.get(one.key)!, back: one.before }]
          : [],
      )
      if (changed.length > 0) done.current.push({ name: named(change), rows: changed })
      setSaid(summed(named(change), outcomes, why, false))
    },
    [actions, dispatch, sendAll],
  )

  /** Takes the last act back, wherever nobody has changed anything since. @returns whether there was one */
  const undo = useCallback(async (): Promise<boolean> => {
    const last = done.current.pop()
    if (!last) return false
    setSaid(null)
    const { outcomes, failed, why } = await sendAll(last.rows, (part) => actions.undo({ rows: part }))
    if (failed.length > 0) done.current.push({ ...last, rows: failed })
    setSaid(summed(last.name, outcomes, why, true))
    return true
  }, [actions, sendAll])

  return { act, undo, said, sending, hush: useCallback(() => setSaid(null), []) }
}

function summed(
  name: ActName,
  outcomes: readonly ActOutcome[],
  failed: Said['failed'],
  undone: boolean,
): Said {
  const of = (kind: ActOutcome['kind']) => outcomes.filter((one) => one.kind === kind).length
  const changed = outcomes.filter((one) => one.kind === 'conflict' && one.changed).length
  const away = outcomes.filter((one) => one.kind === 'refused' && one.why === 'not at desk').length
  return {
    name,
    undone,
    failed,
    done: of('ok'),
    changed,
    away,
    conflict: of('conflict') - changed,
    missing: of('missing'),
    refused: of('refused') - away,
  }
}

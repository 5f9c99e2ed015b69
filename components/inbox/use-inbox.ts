'use client'
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import { type Line, rowsUnder } from '#domain/inbox/arrange.ts'
import type { InboxFilter } from '#domain/inbox/filter.ts'
import { queryOf } from '#domain/inbox/filter.ts'
import type { InboxKind } from '#domain/inbox/kinds.ts'
import type { InboxList } from '#domain/inbox/view.ts'
import { begin, type Event, inboxAfter, inHand, newsOf, type State, shownOf } from './inbox-state.ts'
import { type Actions, useActs } from './use-acts.ts'
import { useLive } from './use-live.ts'

const nothing: State = begin({ rows: [], stories: [], sources: [], people: [], beyond: 0 }, {})

type Start = {
  filter: InboxFilter
  me: string
  listUrl: string
  actions: Actions
  canSetAside: readonly InboxKind[]
}

/** The whole list at work. `isWhole` is false until it has come: what the server drew stands until then. */
export function useInbox({ filter, me, listUrl, actions, canSetAside }: Start) {
  const [isWhole, setWhole] = useState(false)
  const [state, dispatch] = useReducer(inboxAfter, { ...nothing, filter })
  const [version, setVersion] = useState(0)
  const whole = useRef(false)
  const { lost, during } = useLive(listUrl, (list: InboxList) => {
    dispatch({ type: 'arrived', list })
    if (whole.current) return setVersion((count) => count + 1)
    dispatch({ type: 'showed news' })
    whole.current = true
    setWhole(true)
    // it is no part of the list any more
    if (new URLSearchParams(window.location.search).has('from')) putAddress(filter)
  })
  /** Where something was another thing than was read, its words are asked for anew. */
  const told = useCallback((event: Event) => {
    dispatch(event)
    if (event.type !== 'answered') return
    if (event.outcomes.some((one) => one.kind === 'conflict' && one.changed)) setVersion((count) => count + 1)
  }, [])
  const acts = useActs(actions, told, during)
  const { rows, next, filter: shownFilter, folds } = state
  const shown = useMemo(
    () => shownOf({ rows, filter: shownFilter, folds }, me),
    [rows, shownFilter, folds, me],
  )
  const news = useMemo(() => newsOf({ rows, next, filter: shownFilter }, me), [rows, next, shownFilter, me])

  // where one was before the line in hand left: the next one comes into its place
  const lastPlace = useRef(0)
  const found = state.at === null ? -1 : (shown.places.get(state.at) ?? -1)
  const place =
    state.at === null ? -1 : found >= 0 ? found : Math.min(lastPlace.current, shown.lines.length - 1)
  useEffect(() => {
    if (place >= 0) lastPlace.current = place
  }, [place])
  const line = place >= 0 ? shown.lines[place] : undefined

  const latest = useRef({ state, shown, place, line })
  latest.current = { state, shown, place, line }

  const move = useCallback((by: number) => {
    const { shown, place } = latest.current
    const to = shown.lines[Math.max(0, Math.min(shown.lines.length - 1, place + by))]
    if (to) dispatch({ type: 'moved', to: to.id })
  }, [])
  const choose = useCallback((line: Line, as?: boolean) => {
    const { state, shown } = latest.current
    const keys = rowsUnder(line, shown.lines).map(({ key }) => key)
    dispatch({ type: 'chose', keys, as: as ?? !keys.every((key) => state.chosen.has(key)) })
  }, [])
  /** Chooses everything from the line in hand to this one. */
  const stretch = useCallback((to: Line) => {
    const { shown, place } = latest.current
    const end = shown.places.get(to.id) ?? place
    const [first, last] = place < end ? [Math.max(0, place), end] : [end, Math.max(0, place)]
    const keys = shown.lines
      .slice(first, last + 1)
      .flatMap((line) => (line.type === 'item' ? rowsUnder(line, shown.lines) : []))
    dispatch({ type: 'chose', keys: keys.map(({ key }) => key), as: true })
    dispatch({ type: 'moved', to: to.id })
  }, [])
  const narrow = useCallback((next: InboxFilter) => {
    dispatch({ type: 'filtered', filter: next })
    putAddress(next)
  }, [])

  return {
    ...{ state, shown, news, place, line, isWhole, version, lost, acts, move, choose, stretch, narrow },
    dispatch: dispatch as (event: Event) => void,
    /** the rows an act is about now */
    hand: () => inHand(latest.current.state, latest.current.shown, latest.current.line?.id ?? null),
    mayAside: (kind: InboxKind) => canSetAside.includes(kind),
  }
}

function putAddress(filter: InboxFilter): void {
  const query = queryOf(filter)
  const address = `${window.location.pathname}${query ? `?${query}` : ''}`
  window.history.replaceState(window.history.state, '', address)
}

export type Inbox = ReturnType<typeof useInbox>

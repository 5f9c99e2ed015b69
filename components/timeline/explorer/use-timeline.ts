import { useCallback, useEffect, useMemo, useState } from 'react'
import { unpacked } from '#domain/timeline/packed.ts'
import { claimTimes } from '../listing.ts'
import { wallClockOf } from '../offsets.ts'
import { type Choice, chosen as choose, everything } from '../scene/choice.ts'
import { modelOf } from '../scene/model.ts'
import type { View } from '../scene/scene.ts'
import { type Addressed, addressed, queryOf } from './address.ts'

/** The timeline, and what the address says is shown of it: kept in step both ways. */
export function useTimeline(bytes: ArrayBuffer, zone: string) {
  const model = useMemo(() => modelOf(unpacked(new Uint8Array(bytes)), zone), [bytes, zone])
  const wall = useMemo(() => wallClockOf(zone), [zone])
  const times = useMemo(() => claimTimes(model), [model])
  const [shown, setShown] = useState<Addressed>(() => addressed(window.location.search))
  const [until, setUntil] = useState<number | null>(null)
  const choice = useMemo(() => ({ ...shown.choice, until }), [shown.choice, until])
  const chosen = useMemo(() => choose(model, choice), [model, choice])
  useEffect(() => {
    const onBack = () => setShown(addressed(window.location.search))
    window.addEventListener('popstate', onBack)
    return () => window.removeEventListener('popstate', onBack)
  }, [])
  useEffect(() => {
    const { pathname, search, hash } = window.location
    const query = queryOf(shown)
    if (query !== search) window.history.replaceState(window.history.state, '', `${pathname}${query}${hash}`)
  }, [shown])
  const setView = useCallback((view: View | null) => setShown((before) => ({ ...before, view })), [])
  const setChoice = useCallback(
    (change: Partial<Choice>) =>
      setShown((before) => ({ ...before, choice: { ...before.choice, ...change, until: null } })),
    [],
  )
  const clear = useCallback(
    () => setShown((before) => ({ ...before, choice: { ...everything, lanes: before.choice.lanes } })),
    [],
  )
  return { model, wall, times, choice, chosen, view: shown.view, setView, setChoice, clear, until, setUntil }
}

export type Timeline = ReturnType<typeof useTimeline>

/** True where something is left out. */
export const isFiltered = ({ actor, source, claim, stance, status, kind }: Choice): boolean =>
  [actor, source, claim, stance, status, kind].some((one) => one !== null)

'use client'
import { useEffect, useRef, useSyncExternalStore } from 'react'

/** Something that can be done here and now, beside going somewhere: told to the palette by the page that can do it. */
export type OfferedCommand = { id: string; name: string; keys?: string; run: () => void }
/** Commands under one heading. */
export type Offer = { heading: string; commands: readonly OfferedCommand[] }

let offers: readonly Offer[] = []
const none: readonly Offer[] = []
const listeners = new Set<() => void>()

function set(next: readonly Offer[]) {
  offers = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** What is offered now. */
export const useOffers = (): readonly Offer[] =>
  useSyncExternalStore(
    subscribe,
    () => offers,
    () => none,
  )

/** Offers commands as long as the page is seen. What they do is asked when they are chosen, not when they were offered. */
export function useOffer(make: () => readonly Offer[], when: unknown): void {
  const latest = useRef(make)
  latest.current = make
  // biome-ignore lint/correctness/useExhaustiveDependencies: offered anew when `when` changes
  useEffect(() => {
    const mine = latest.current()
    set([...offers, ...mine])
    return () => set(offers.filter((one) => !mine.includes(one)))
  }, [when])
}

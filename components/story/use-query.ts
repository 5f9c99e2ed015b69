'use client'
import { useCallback, useSyncExternalStore } from 'react'

const CHANGED = 'onrecord:query'

function subscribe(listener: () => void): () => void {
  for (const event of ['popstate', CHANGED]) window.addEventListener(event, listener)
  return () => {
    for (const event of ['popstate', CHANGED]) window.removeEventListener(event, listener)
  }
}

/**
 * The query of the address as the browser has it, null before it has anything. The page itself never reads it, so that
 * it can be kept and is the same for everyone; what follows from the query is made in the browser.
 */
export function useQuery(): [query: string | null, set: (query: string) => void] {
  const query = useSyncExternalStore(
    subscribe,
    () => window.location.search as string | null,
    () => null,
  )
  const set = useCallback((next: string) => {
    window.history.replaceState(
      window.history.state,
      '',
      `${window.location.pathname}${next}${window.location.hash}`,
    )
    window.dispatchEvent(new Event(CHANGED))
  }, [])
  return [query, set]
}

'use client'
import { useEffect, useState } from 'react'

const WAIT_MS = 120

/** Words of the record that go on from what is typed, as the search field proposes them. None when they cannot be had. */
export function useSuggestions(url: string, typed: string): readonly string[] {
  const [found, setFound] = useState<readonly string[]>([])
  useEffect(() => {
    if (typed.trim().length < 2) {
      setFound([])
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      fetch(`${url}?q=${encodeURIComponent(typed)}`, { signal: stop.signal })
        .then((answer) => (answer.ok ? (answer.json() as Promise<string[]>) : []))
        .then(setFound, () => setFound([]))
    }, WAIT_MS)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [url, typed])
  return found
}

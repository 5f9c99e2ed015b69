'use client'
import { useEffect, useState } from 'react'

/** Something of the record that has a name, and where it is worked on. */
export type Thing = { key: string; kind: string; name: string; language: string | null; href: string }
type Answer = { typed: string; things: readonly Thing[] }

/** How long the hand rests before anything is asked. */
const WAIT_MS = 120
/** Less letters name nothing. */
export const ASKED_FROM = 2
const nothing: Answer = { typed: '', things: [] }

/**
 * Things whose name goes on from what is typed. Nothing is asked while nothing is typed; none when they cannot be had.
 * @returns them with what they answer, for one may have typed on meanwhile
 */
export function useThings(url: string, typed: string): Answer {
  const [answer, setAnswer] = useState(nothing)
  const asked = typed.trim()
  useEffect(() => {
    if (asked.length < ASKED_FROM) return setAnswer(nothing)
    const stop = new AbortController()
    const timer = setTimeout(() => {
      fetch(`${url}?q=${encodeURIComponent(asked)}`, { signal: stop.signal, cache: 'no-store' })
        .then((came) => (came.ok ? (came.json() as Promise<Thing[]>) : []))
        .then(
          (things) => setAnswer({ typed: asked, things }),
          () => stop.signal.aborted || setAnswer({ typed: asked, things: [] }),
        )
    }, WAIT_MS)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [url, asked])
  return answer
}

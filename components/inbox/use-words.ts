'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { RowWords } from './row-words.ts'

/** As many as one question may ask for (domain/inbox/input.ts), and how long a question waits for further rows to be seen. */
const AT_ONCE = 60
const WAIT_MS = 40

/**
 * What rows say, asked for when they are seen. Words that may have changed stay until the new ones are there.
 * @param version another one makes all that is known be asked for anew when it is seen
 */
export function useRowWords(url: string, first: readonly RowWords[], version: unknown) {
  const [words, setWords] = useState<ReadonlyMap<string, RowWords>>(
    () => new Map(first.map((one) => [one.key, one])),
  )
  const [failed, setFailed] = useState(false)
  const fresh = useRef(new Set(first.map(({ key }) => key)))
  const wanted = useRef(new Set<string>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const seenVersion = useRef(version)
  if (seenVersion.current !== version) {
    seenVersion.current = version
    fresh.current = new Set()
  }

  const ask = useCallback(async () => {
    timer.current = undefined
    // the last ones seen first: what was scrolled past can wait
    const keys = [...wanted.current].slice(-AT_ONCE)
    if (keys.length === 0) return
    for (const key of keys) {
      wanted.current.delete(key)
      fresh.current.add(key)
    }
    try {
      const query = new URLSearchParams(keys.map((key) => ['key', key]))
      const answer = await fetch(`${url}?${query}`, { cache: 'no-store' })
      if (!answer.ok) throw new Error(`${answer.status}`)
      const rows = (await answer.json()) as RowWords[]
      setWords((known) => new Map([...known, ...rows.map((row): [string, RowWords] => [row.key, row])]))
      setFailed(false)
    } catch {
      for (const key of keys) fresh.current.delete(key)
      setFailed(true)
    }
    if (wanted.current.size > 0) timer.current ??= setTimeout(() => void ask(), WAIT_MS)
  }, [url])
  useEffect(() => () => clearTimeout(timer.current), [])

  /** Says which rows are on the screen now, and which may come next: those are asked for along with what is wanting. */
  const see = useCallback(
    (keys: readonly string[], ahead: readonly string[]) => {
      const missing = (some: readonly string[]) => some.filter((key) => !fresh.current.has(key))
      const seen = missing(keys)
      // what is seen stands last, for the last are asked for first
      wanted.current = new Set(seen.length > 0 ? [...missing(ahead), ...seen].slice(-AT_ONCE) : [])
      if (wanted.current.size > 0) timer.current ??= setTimeout(() => void ask(), WAIT_MS)
    },
    [ask],
  )
  return { words, failed, see, again: () => void ask() }
}

'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type PackedInbox, unpackInbox } from '#domain/inbox/packed.ts'
import type { InboxList } from '#domain/inbox/view.ts'

const EVERY_MS = 5000

/** Since when the list could not be had, and why: whoever is signed out is told so by 404. */
export type Lost = { at: Date; why: 'offline' | 'ended' }

/**
 * Asks for the list every few seconds while the page is seen, and takes it when it is another than before. An answer to
 * a question that was put before an act of one's own had ended is let go: it may not know of the act.
 * @returns since when it could not be had and why, and `during`, in which acts are to run
 */
export function useLive(url: string, take: (list: InboxList) => void) {
  const [lost, setLost] = useState<Lost | null>(null)
  const latest = useRef(take)
  latest.current = take
  const acts = useRef({ running: 0, ended: 0 })
  const heard = useRef({ etag: '', at: new Date() })

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stopped = new AbortController()
    async function ask(): Promise<void> {
      clearTimeout(timer)
      const began = performance.now()
      if (document.visibilityState === 'visible') {
        try {
          const etag = heard.current.etag
          const answer = await fetch(url, {
            headers: etag ? { 'If-None-Match': etag } : {},
            cache: 'no-store',
            signal: stopped.signal,
          })
          if (answer.status === 200) {
            const list = unpackInbox((await answer.json()) as PackedInbox)
            const isOld = acts.current.running > 0 || acts.current.ended > began
            if (!isOld) {
              latest.current(list)
              heard.current.etag = answer.headers.get('etag') ?? ''
            }
          } else if (answer.status !== 304 && answer.status !== 404) throw new Error(`${answer.status}`)
          const isEnded = answer.status === 404
          if (!isEnded) heard.current.at = new Date()
          setLost(isEnded ? { at: heard.current.at, why: 'ended' } : null)
        } catch {
          if (stopped.signal.aborted) return
          setLost({ at: heard.current.at, why: 'offline' })
        }
      }
      timer = setTimeout(() => void ask(), EVERY_MS)
    }
    const seen = () => document.visibilityState === 'visible' && void ask()
    void ask()
    document.addEventListener('visibilitychange', seen)
    window.addEventListener('online', seen)
    return () => {
      stopped.abort()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', seen)
      window.removeEventListener('online', seen)
    }
  }, [url])

  const during = useCallback(async <T>(act: () => Promise<T>): Promise<T> => {
    acts.current.running++
    try {
      return await act()
    } finally {
      acts.current.running--
      acts.current.ended = performance.now()
    }
  }, [])
  return { lost, during }
}

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { addressOf } from '#domain/history/moment.ts'
import { localePath } from '#messages/locales.ts'
import type { View } from '../scene/scene.ts'
import type { ExplorerProps } from './types.ts'
import type { Timeline } from './use-timeline.ts'

/** How long a window plays, and how often it moves on, in milliseconds. */
const LASTS = 15_000
const EVERY = 100

/**
 * Plays what was publicly known, from the beginning of a view to its end. Statuses are computed on the server: while it
 * plays none is shown, and where it is paused the page of that moment is opened, with the true ones.
 */
export function usePlay({ locale, story }: ExplorerProps, timeline: Timeline, viewNow: () => View) {
  const router = useRouter()
  const [playing, setPlaying] = useState(false)
  const at = useRef(0)
  const { setUntil, wall } = timeline
  // biome-ignore lint/correctness/useExhaustiveDependencies: a play goes through the view in which it was begun
  useEffect(() => {
    if (!playing) return
    const { from, to } = viewNow()
    at.current = from
    const began = performance.now()
    const timer = window.setInterval(() => {
      const gone = (performance.now() - began) / LASTS
      at.current = Math.min(from + (to - from) * gone, to)
      setUntil(at.current)
      if (gone < 1) return
      setPlaying(false)
      setUntil(null)
    }, EVERY)
    return () => clearInterval(timer)
  }, [playing])
  // a page that was left stays in the document, and is whole when it is come back to
  useEffect(() => () => setUntil(null), [setUntil])
  function toggle() {
    if (!playing) return setPlaying(true)
    setPlaying(false)
    const moment = addressOf(new Date(wall.instant(at.current)).toISOString())
    router.push(localePath(locale, `/stories/${story}/timeline/known/${moment}${window.location.search}`), {
      scroll: false,
    })
  }
  return { playing, toggle }
}

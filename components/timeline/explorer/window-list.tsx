import { useEffect, useMemo, useRef, useState } from 'react'
import { orderOf } from '../listing.ts'
import { below } from '../scene/model.ts'
import type { View } from '../scene/scene.ts'
import { countText } from './times.ts'
import type { ExplorerProps } from './types.ts'
import type { Timeline } from './use-timeline.ts'
import { WindowEntry } from './window-entry.tsx'
import type { WordsOf } from './words-of.ts'

type Props = Pick<ExplorerProps, 'locale' | 'words'> & {
  timeline: Timeline
  view: View
  /** the row that was picked in the drawing: the list begins with it */
  picked: number | null
  said: WordsOf
  onMark: (row: number | null, claim: number | null) => void
  onOutdated: () => void
}
const STEP = 25

/** The entries of the window in order, a few at a time: what the drawing shows, in words. */
export function WindowList({ locale, words, timeline, view, picked, said, onMark, onOutdated }: Props) {
  const { model, chosen, times } = timeline
  const [count, setCount] = useState(STEP)
  const [, setCome] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const { entries, total } = useMemo(() => {
    const from = picked === null ? view.from : model.wall[picked]!
    const [first, last] = [below(chosen.wall, from), below(chosen.wall, view.to)]
    const claims = chosen.claims.filter(
      (claim) => model.placed[claim]!.from <= view.to && model.placed[claim]!.to >= from,
    )
    const rows = chosen.rows.subarray(first, Math.min(last, first + count))
    return {
      entries: orderOf(model, rows, claims, times).slice(0, count),
      total: last - first + claims.length,
    }
  }, [model, chosen, times, view, picked, count])
  useEffect(() => {
    const rows = entries.flatMap(({ row }) => row ?? [])
    let current = true
    said.want(rows).then((same) => {
      if (!current) return
      if (!same) onOutdated()
      setCome((before) => before + 1)
    })
    return () => {
      current = false
    }
  }, [entries, said, onOutdated])
  useEffect(() => {
    if (picked === null) return
    const entry = list.current?.querySelector<HTMLElement>(`[data-row="${picked}"]`)
    entry?.focus({ preventScroll: true })
    entry?.scrollIntoView({ block: 'nearest' })
  }, [picked])
  const marked = (event: React.SyntheticEvent) => {
    const entry =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row], [data-claim]') : null
    onMark(numberIn(entry?.dataset.row), numberIn(entry?.dataset.claim))
  }
  return (
    <section className="no-print mt-8 border-t border-ink pt-3">
      <h2 className="headline text-21">{words.text.list}</h2>
      {total === 0 && <p className="mt-3 text-quiet">{words.text.none}</p>}
      <ol
        ref={list}
        className="mt-2"
        onMouseOver={marked}
        onFocus={marked}
        onMouseLeave={() => onMark(null, null)}
        onBlur={() => onMark(null, null)}
      >
        {entries.map((entry) => (
          <WindowEntry
            key={`${entry.row} ${entry.claim}`}
            locale={locale}
            words={words}
            timeline={timeline}
            entry={entry}
            said={said}
          />
        ))}
      </ol>
      {total > entries.length && (
        <p className="mt-3 flex items-center gap-4 text-14">
          <button
            type="button"
            className="link min-h-8 pointer-coarse:min-h-11"
            onClick={() => setCount(count + STEP)}
          >
            {words.text.more}
          </button>
          <span className="text-quiet">{countText(locale, words.left, total - entries.length)}</span>
        </p>
      )}
    </section>
  )
}

const numberIn = (text: string | undefined): number | null => (text === undefined ? null : Number(text))

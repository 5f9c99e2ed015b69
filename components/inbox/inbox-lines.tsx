'use client'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Line } from '#domain/inbox/arrange.ts'
import type { Named } from '#domain/inbox/view.ts'
import { useWords } from '#messages/words.tsx'
import { InboxHead } from './inbox-head.tsx'
import { InboxLine } from './inbox-line.tsx'
import type { RowWords } from './row-words.ts'

type Props = {
  lines: readonly Line[]
  /** place of the line in hand; -1 for none */
  at: number
  /** whether the line in hand takes the focus: after a key, not while somebody only reads */
  takesFocus: boolean
  words: ReadonlyMap<string, RowWords>
  stories: ReadonlyMap<string, Named>
  people: ReadonlyMap<string, Named>
  chosen: ReadonlySet<string>
  gone: ReadonlySet<string>
  /** all lines are here: only what is seen is drawn. Before that, and without script, what is given stands whole */
  isWhole: boolean
  /** another one means that rows may say something else now */
  version: number
  onSeen: (keys: string[], ahead: string[]) => void
  onPress: (line: Line, how: 'at' | 'choose' | 'stretch' | 'fold') => void
}

/** Rows beyond the screen, on either side, and the heights that stand at the window's ends. */
const BEYOND = 10
const [ABOVE, BELOW] = [8, 64]
/** Lines below those drawn whose words are asked for along with theirs, the nearest of them before the others. */
const AHEAD = 50

const keysOf = (lines: readonly Line[]): string[] =>
  lines.flatMap((line) => (line.type === 'item' ? [line.row.key] : []))

/** The lines of the list, of which only those on the screen are in the document. */
export function InboxLines(props: Props) {
  const { lines, at, takesFocus, words, stories, people, chosen, gone, isWhole, version, onSeen, onPress } =
    props
  const t = useWords('inbox')
  const list = useRef<HTMLUListElement>(null)
  const { height, top } = useMeasures(list)
  const virtual = useWindowVirtualizer({
    count: isWhole ? lines.length : 0,
    estimateSize: () => height,
    overscan: BEYOND,
    scrollMargin: top,
    scrollPaddingStart: ABOVE,
    scrollPaddingEnd: BELOW,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are all measured anew
  useLayoutEffect(() => virtual.measure(), [height, virtual])
  useLayoutEffect(() => {
    if (at >= 0 && isWhole) virtual.scrollToIndex(at, { align: 'auto' })
  }, [at, isWhole, virtual])

  const seen = virtual.getVirtualItems()
  const [from, to] = isWhole ? [seen[0]?.index ?? 0, (seen.at(-1)?.index ?? -1) + 1] : [0, lines.length]
  const drawn = lines.slice(from, to)
  const keys = keysOf(drawn)
  const asked = keys.join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: keys are what was asked
  useEffect(() => {
    if (isWhole) onSeen(keys, keysOf(lines.slice(to, to + AHEAD)).reverse())
  }, [asked, isWhole, version, onSeen])

  return (
    <ul
      ref={list}
      aria-label={t('label')}
      className="[--row:2rem] pointer-coarse:[--row:2.75rem] max-md:[--row:3.5rem] print:p-0!"
      style={
        isWhole
          ? { paddingBlockStart: from * height, paddingBlockEnd: (lines.length - to) * height }
          : undefined
      }
    >
      {drawn.map((line, n) => {
        const place = from + n
        const common = {
          place: place + 1,
          of: lines.length,
          isAt: place === at,
          isRoving: at >= 0,
          takesFocus: takesFocus && place === at,
          onPress,
        }
        if (line.type === 'head')
          return (
            <InboxHead key={line.id} line={line} story={stories.get(line.story ?? '') ?? null} {...common} />
          )
        const { key, assigned, until } = line.row
        return (
          <InboxLine
            key={line.id}
            line={line}
            words={words.get(key)}
            isChosen={chosen.has(key)}
            isGone={gone.has(key)}
            until={isWhole && until ? dayAndHour(until) : null}
            assigned={assigned ? (people.get(assigned)?.name ?? null) : null}
            {...common}
          />
        )
      })}
    </ul>
  )
}

/** When a snoozed row comes back, by the clock of whoever reads. */
const dayAndHour = (at: number): string =>
  new Date(at).toLocaleString(document.documentElement.lang, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })

/** How high a row is here, and how far down the page the list begins; both change with the window. */
function useMeasures(list: React.RefObject<HTMLUListElement | null>) {
  const [measures, setMeasures] = useState({ height: 32, top: 0 })
  useLayoutEffect(() => {
    const measure = () => {
      const element = list.current
      if (!element) return
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const height = Number.parseFloat(getComputedStyle(element).getPropertyValue('--row')) * rem
      const top = element.getBoundingClientRect().top + window.scrollY
      setMeasures((known) => (known.height === height && known.top === top ? known : { height, top }))
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [list])
  return measures
}

'use client'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Line } from '#domain/inbox/arrange.ts'
import type { Named } from '#domain/inbox/view.ts'
import { dayAndClockHere } from '#messages/here.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { InboxHead } from './inbox-head.tsx'
import { InboxLine } from './inbox-line.tsx'
import type { RowWords } from './row-words.ts'
import { useBegun, useMeasures } from './use-measures.ts'

type Props = {
  locale: Locale
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
  /** the place among all lines of the first one that was given before all were here */
  begun: number
  /** how many there are in all */
  count: number
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
  const { lines, at, takesFocus, words, stories, people, chosen, gone, isWhole, begun, count, version } =
    props
  const { locale, onSeen, onPress } = props
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

  useBegun(isWhole ? begun * height : null)

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
      className="grow [--row:2rem] max-md:[--row:4.5rem] md:pointer-coarse:[--row:2.75rem] print:p-0!"
      style={
        isWhole
          ? { paddingBlockStart: from * height, paddingBlockEnd: (lines.length - to) * height }
          : undefined
      }
    >
      {drawn.map((line, n) => {
        const place = (isWhole ? from : begun) + n
        const common = {
          place: place + 1,
          of: count,
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
            until={isWhole && until ? dayAndClockHere(locale, new Date(until)) : null}
            assigned={assigned ? (people.get(assigned)?.name ?? null) : null}
            {...common}
          />
        )
      })}
    </ul>
  )
}

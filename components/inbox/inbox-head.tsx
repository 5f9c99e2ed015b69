'use client'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, useLayoutEffect, useRef } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { oneOrTwo } from '#components/ui/one-line.tsx'
import type { Line } from '#domain/inbox/arrange.ts'
import type { Named } from '#domain/inbox/view.ts'
import { useWords } from '#messages/words.tsx'

type Head = Extract<Line, { type: 'head' }>
type Props = {
  line: Head
  story: Named | null
  place: number
  of: number
  isAt: boolean
  isRoving: boolean
  takesFocus: boolean
  onPress: (line: Head, how: 'fold') => void
}

/** The head of a story's rows: its title, and how many wait under it. */
export const InboxHead = memo(function InboxHead({
  line,
  story,
  place,
  of,
  isAt,
  isRoving,
  takesFocus,
  onPress,
}: Props) {
  const t = useWords('inbox')
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (isAt && takesFocus) button.current?.focus({ preventScroll: true })
  }, [isAt, takesFocus])
  const Mark = line.folded ? ChevronRight : ChevronDown
  return (
    <li
      className="flex h-(--row) items-center border-b border-edge bg-raised data-at:bg-accent-soft"
      data-at={isAt || undefined}
      aria-setsize={of}
      aria-posinset={place}
    >
      <button
        ref={button}
        type="button"
        data-row
        tabIndex={isAt || !isRoving ? 0 : -1}
        aria-expanded={!line.folded}
        className="flex h-full min-w-0 grow items-center gap-x-2 px-1 text-start outline-offset-[-2px]"
        onClick={() => onPress(line, 'fold')}
      >
        <Mark aria-hidden="true" className="size-4 shrink-0 text-quiet rtl:-scale-x-100" />
        <span className="min-w-0 font-medium">
          {story ? (
            <Dir language={story.language} className={oneOrTwo}>
              {story.name}
            </Dir>
          ) : (
            t('no story')
          )}
        </span>
        <span className="shrink-0 text-12 text-quiet">{t('items', { count: line.count })}</span>
      </button>
    </li>
  )
})

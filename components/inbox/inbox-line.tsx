'use client'
import { ChevronDown, ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { memo, useLayoutEffect, useRef } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { OneLine, oneOrTwo } from '#components/ui/one-line.tsx'
import type { Line } from '#domain/inbox/arrange.ts'
import { useWords } from '#messages/words.tsx'
import type { RowWords } from './row-words.ts'

type Item = Extract<Line, { type: 'item' }>
type Props = {
  line: Item
  words: RowWords | undefined
  /** where it stands among all, for those who hear it */
  place: number
  of: number
  isAt: boolean
  /** the row in hand alone is reached by Tab, once there is one */
  isRoving: boolean
  isChosen: boolean
  isGone: boolean
  /** of a snoozed one, when it comes back */
  until: string | null
  assigned: string | null
  /** takes the focus when it comes into hand */
  takesFocus: boolean
  onPress: (line: Item, how: 'at' | 'choose' | 'stretch' | 'fold') => void
}

const row =
  'group flex h-(--row) items-center gap-x-3 border-b border-hairline ps-6 pe-2 overflow-hidden data-at:bg-accent-soft forced-colors:data-at:outline-1 forced-colors:data-at:-outline-offset-1 forced-colors:data-at:outline-dashed data-gone:opacity-50 max-md:ps-2'

/** One thing that waits: what it is, what it could change, and where it is settled. Its link has the row's focus. */
export const InboxLine = memo(function InboxLine(props: Props) {
  const { line, words, place, of, isAt, isRoving, isChosen, isGone, until, assigned, takesFocus, onPress } =
    props
  const t = useWords('inbox')
  const link = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => {
    if (isAt && takesFocus) link.current?.focus({ preventScroll: true })
  }, [isAt, takesFocus])
  const copies = line.copies.length
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the list do the same for the row in hand
    <li
      className={`${row} ${line.isCopy ? 'ps-12 max-md:ps-6' : ''}`}
      data-at={isAt || undefined}
      data-gone={isGone || undefined}
      aria-setsize={of}
      aria-posinset={place}
      onClick={(event) => onPress(line, event.shiftKey ? 'stretch' : 'at')}
    >
      <input
        type="checkbox"
        tabIndex={-1}
        checked={isChosen}
        aria-label={t('choose', { title: words?.title ?? line.row.key })}
        className="size-4 shrink-0 accent-accent pointer-coarse:size-5 noscript:invisible"
        onClick={(event) => event.stopPropagation()}
        onChange={() => onPress(line, 'choose')}
      />
      <span className="w-20 shrink-0 truncate text-12 text-quiet max-md:hidden">{words?.kind}</span>
      <span className="flex min-w-0 grow-3 basis-0 items-baseline gap-x-2 max-md:flex-col max-md:items-start">
        <Link
          ref={link}
          href={words?.href ?? '#'}
          prefetch={false}
          data-row
          tabIndex={isAt || !isRoving ? 0 : -1}
          className="min-w-0 max-w-full shrink overflow-hidden outline-offset-[-2px] hover:text-accent"
        >
          {!words ? (
            <span className="text-quiet">{t('loading')}</span>
          ) : words.language === null ? (
            <OneLine two>{words.title}</OneLine>
          ) : (
            <Dir language={words.language || null} className={oneOrTwo}>
              {words.title}
            </Dir>
          )}
        </Link>
        {words?.what && (
          // what a sentence of ours says already gives way to it first
          <span
            className={`shrink-0 text-12 text-quiet ${words.language === null ? 'max-[96rem]:hidden' : 'max-md:hidden'}`}
          >
            {words.what}
          </span>
        )}
        {words && (
          <span className="max-w-full truncate text-12 text-quiet md:hidden">
            {words.kind} · {isGone ? t('settled') : words.why}
          </span>
        )}
      </span>
      {copies > 0 && (
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={line.unfolded}
          className="inline-flex shrink-0 items-center gap-1 rounded-md px-1 text-12 text-accent hover:bg-raised pointer-coarse:min-h-11"
          title={t(line.unfolded ? 'fold' : 'unfold')}
          onClick={(event) => {
            event.stopPropagation()
            onPress(line, 'fold')
          }}
        >
          {line.unfolded ? (
            <ChevronDown aria-hidden="true" className="size-3.5" />
          ) : (
            <ChevronRight aria-hidden="true" className="size-3.5 rtl:-scale-x-100" />
          )}
          {t('copies', { count: copies })}
        </button>
      )}
      <span className="flex min-w-0 grow-2 basis-0 gap-x-1 text-12 text-quiet max-md:hidden">
        <span className="max-w-full shrink-0 truncate">
          {isGone ? t('settled') : until ? t('until', { time: until }) : words?.why}
          {words?.about && !isGone && ':'}
        </span>
        {words?.about && !isGone && (
          <Dir language={words.about.language} lines={1}>
            {words.about.wording}
          </Dir>
        )}
      </span>
      <span className="w-32 shrink-0 text-12 text-quiet max-lg:hidden">
        <Dir lines={1}>{words?.source ?? ''}</Dir>
      </span>
      <span
        className="w-24 shrink-0 text-12 max-lg:hidden"
        title={assigned ? t('assigned', { name: assigned }) : undefined}
      >
        {assigned && <span className="sr-only">{t('filter.who')}: </span>}
        <Dir lines={1}>{assigned ?? ''}</Dir>
      </span>
      <time
        dateTime={words?.at}
        title={words?.full}
        className="w-24 shrink-0 text-end text-12 text-quiet tabular-nums max-md:hidden"
      >
        {words?.short}
      </time>
    </li>
  )
})

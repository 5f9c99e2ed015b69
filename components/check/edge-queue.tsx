'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { keyOf } from '#components/desk/keys.ts'
import { useKey } from '#components/desk/use-key.ts'
import { Button } from '#components/ui/button.tsx'
import { KeyHelp } from '#components/ui/key-help.tsx'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { EdgeLine } from './edge-line.tsx'
import { EdgeStatus } from './edge-status.tsx'
import { type QueueItem, type SendAnswer, useEdgeQueue } from './use-edge-queue.ts'

export type QueueRow = QueueItem & { name: string; head: ReactNode; evidence: ReactNode }
type Props = {
  locale: Locale
  rows: readonly QueueRow[]
  action: SendAnswer
  /** shown where there is nothing to answer */
  empty: ReactNode
}

/** Open edges one below the other, one in hand with what shows it: every answer by key, shown at once. */
export function EdgeQueue({ locale, rows: given, action, empty }: Props) {
  const t = useWords('edge')
  const desk = useWords('desk.keys')
  const failed = useWords('desk.failure')
  const queue = useEdgeQueue(given, action)
  const { state, rows } = queue
  const list = useRef<HTMLOListElement>(null)
  const moved = useRef(false)
  const inHand = rows[state.at]

  // The focus follows what is in hand, but only once somebody has moved: a page that opens takes nothing from the reader.
  useEffect(() => {
    if (moved.current) list.current?.children[state.at]?.querySelector<HTMLElement>('[data-edge]')?.focus()
  }, [state.at])

  useKey((event) => {
    const key = keyOf(event)
    if (!key || !inHand || !act(key)) return false
    moved.current = true
    return true
  })
  function act(key: string): boolean {
    if (key === 'j' || key === 'ArrowDown') queue.move(state.at + 1)
    else if (key === 'k' || key === 'ArrowUp') queue.move(state.at - 1)
    else if (key === 'c' || key === 'Enter') void queue.answer(inHand!.key, 'confirmed')
    else if (key === 'x') void queue.answer(inHand!.key, 'rejected')
    else if (key === 's') queue.skip()
    else if (key === 'u') queue.undo()
    else return false
    return true
  }
  const keys = (['j next', 'k previous', 'c confirm', 'x reject', 's skip', 'u undo'] as const).map(
    (each) => {
      const [key, does] = each.split(' ') as ['j', 'next']
      return { keys: key, does: t(`keys.${does}`) }
    },
  )
  if (rows.length === 0) return empty
  return (
    <>
      <ol ref={list} aria-label={t('list')} className="grid border-t border-edge">
        {rows.map((row, index) => (
          <EdgeLine
            key={row.key}
            row={row}
            here={index === state.at}
            answer={state.lines[index]?.answer ?? 'open'}
            skipped={state.skipped.includes(row.key)}
            met={state.met?.key === row.key ? state.met : null}
            onTake={() => queue.move(index)}
            onAnswer={(to) => {
              moved.current = true
              void queue.answer(row.key, to)
            }}
            onLeave={queue.leave}
          />
        ))}
      </ol>
      {queue.trouble && (
        <FormFailure failure={queue.trouble.failure} locale={locale}>
          <Button onClick={queue.again}>{failed('retry')}</Button>
        </FormFailure>
      )}
      <EdgeStatus queue={queue} />
      <KeyHelp
        title={desk('title')}
        closeLabel={desk('close')}
        groups={[{ name: t('keys.title'), keys: [...keys, { keys: '?', does: desk('help') }] }]}
      />
    </>
  )
}

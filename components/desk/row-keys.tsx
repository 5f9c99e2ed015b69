'use client'
import { Kbd } from '#components/ui/kbd.tsx'
import { KeyHelp } from '#components/ui/key-help.tsx'
import { keyOf } from './keys.ts'
import { useKey } from './use-key.ts'

type Props = {
  title: string
  closeLabel: string
  words: string
  does: Record<'next' | 'previous' | 'open', string>
  /** keys that lines of other lists have */
  more?: readonly { keys: string; does: string }[]
}

/** `j` and `k` go through the rows of a list; Enter opens the one that has the focus, as it does any link. */
export function RowKeys({ title, closeLabel, words, does, more = [] }: Props) {
  useKey((event) => {
    const key = keyOf(event)
    const by = key === 'j' || key === 'ArrowDown' ? 1 : key === 'k' || key === 'ArrowUp' ? -1 : 0
    if (!by) return false
    const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))]
    next?.focus()
    return next !== undefined
  })
  const keys = [
    { keys: 'j', does: does.next },
    { keys: 'k', does: does.previous },
    { keys: 'Enter', does: does.open },
    ...more,
  ]
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-12 text-quiet pointer-coarse:hidden print:hidden">
        {keys.map((each) => (
          <span key={each.keys} className="inline-flex items-center gap-1.5">
            <Kbd keys={each.keys} /> {each.does}
          </span>
        ))}
      </p>
      <KeyHelp title={title} closeLabel={closeLabel} groups={[{ name: words, keys }]} />
    </>
  )
}

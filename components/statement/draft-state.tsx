'use client'
import { Check, Circle, X } from 'lucide-react'
import type { DraftState } from '#domain/statement/view.ts'
import { useWords } from '#messages/words.tsx'

const shapes = { open: Circle, confirmed: Check, rejected: X }
const inks: Record<DraftState, string> = {
  open: 'text-quiet',
  confirmed: 'text-mark-confirmed',
  rejected: 'text-danger',
}

/** The state of a draft: shape and colour, its word shown or said. */
export function DraftStateMark({ state, word }: { state: DraftState; word?: boolean }) {
  const t = useWords('desk.reading.state')
  const Shape = shapes[state]
  return (
    <span className={`inline-flex shrink-0 items-center gap-1 text-12/5 font-medium ${inks[state]}`}>
      <Shape aria-hidden="true" className="size-3.5 shrink-0" strokeWidth={2.25} />
      <span className={word ? '' : 'sr-only'}>{t(state)}</span>
    </span>
  )
}

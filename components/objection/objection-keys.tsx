'use client'
import { keyOf } from '#components/desk/keys.ts'
import { useKey } from '#components/desk/use-key.ts'

/** `s` opens the form that settles the objection whose line has the focus, and goes into it. */
export function ObjectionKeys() {
  useKey((event) => {
    const row = document.activeElement?.closest('[data-objection]')
    const fold = row?.querySelector('details')
    if (keyOf(event) !== 's' || !fold || !document.activeElement?.hasAttribute('data-row')) return false
    fold.open = true
    fold.querySelector('textarea')?.focus()
    return true
  })
  return null
}

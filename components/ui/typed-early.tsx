'use client'
import { type ChangeEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { asDrawn, type Control, controlOf, type Early, heldBy, put, typedIn } from './early-control.ts'
import { takenUp } from './early-text.ts'

type Props = {
  /** the id of the control; it comes after this, for React writes over a text that it finds changed */
  of: string
  /** what the form holds for it: of radio buttons, for all of them; not given where the control holds it itself */
  value?: unknown
  /** what hears of changes */
  take: (event: ChangeEvent<never>) => void
}
type Found = { early: Early; caret: number | null }

/** By control: a page that is taken over in pieces may be begun anew, when React has written over the text already. */
const seen = new WeakMap<Control, Found>()

function find(id: string): Found | null {
  const control = controlOf(id)
  if (!control) return null
  const early = typedIn(control)
  if (early === null) return seen.get(control) ?? null
  const found = {
    early,
    caret: control.localName === 'textarea' ? (control as HTMLTextAreaElement).selectionEnd : null,
  }
  seen.set(control, found)
  return found
}

const asHeld = (value: unknown): Early => (typeof value === 'boolean' ? value : String(value ?? ''))

/**
 * Takes up what was typed or chosen before the page's script ran, or while it took the page over: nobody heard of it,
 * and the next thing that is drawn would take it away. What an earlier visit kept stays, see `takenUp`.
 */
export function TypedEarly({ of, value, take }: Props) {
  const [drawn] = useState(() => controlOf(of) !== null)
  const early = useRef(useState(() => find(of))[0]?.early ?? null)
  const first = useRef(asHeld(value))
  const now = useRef({ value, take })
  now.current = { value, take }
  const isDone = useRef(!drawn)
  const [ready, setReady] = useState(false)

  useLayoutEffect(() => {
    const control = controlOf(of)
    if (isDone.current || !control) return
    asDrawn(control)
    const found = find(of)
    early.current = found?.early ?? null
    if (found && heldBy(control) !== found.early) {
      put(control, found.early)
      if (found.caret !== null) (control as HTMLTextAreaElement).setSelectionRange(found.caret, found.caret)
    }
    // What is typed from here on React may have heard, or not. Where something was brought back meanwhile it is typed
    // into that, and the early text is still to come.
    const hear = () => {
      const held = asHeld(now.current.value)
      if (held === first.current || held === early.current) early.current = heldBy(control)
    }
    control.addEventListener('input', hear)
    return () => control.removeEventListener('input', hear)
  }, [of])

  // twice: what was kept is brought back by an effect too, and is to be there first
  useEffect(() => setReady(true), [])
  useEffect(() => {
    if (!ready || isDone.current) return
    const timer = setTimeout(() => {
      const control = controlOf(of)
      const typed = early.current
      isDone.current = true
      early.current = null
      if (!control || typed === null) return
      seen.delete(control)
      const { value: held, take: tell } = now.current
      const next =
        held === undefined
          ? typed
          : takenUp<Early>(first.current, asHeld(held), typed, control.localName === 'textarea')
      if (next === null) return
      put(control, next)
      // at once: the next field of the form is to change what this one has changed
      flushSync(() => tell({ target: control, currentTarget: control } as ChangeEvent<never>))
    })
    return () => clearTimeout(timer)
  }, [ready, of])
  return null
}

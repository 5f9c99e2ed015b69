'use client'
import { type ChangeEvent, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Props = {
  /** the id of the control */
  of: string
  /** what hears of changes */
  take: (event: ChangeEvent<never>) => void
}

const controlOf = (id: string) => document.getElementById(id) as Control | null

/** Whether the page was come to, and not loaded anew: then browsers choose in a list what was chosen in it before. */
const isFirst = () => {
  const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return how?.type === 'navigate'
}

/** What stands in a control that the server drew, where it is not what the server put there. */
function typedIn(id: string): string | null {
  if (typeof document === 'undefined') return null
  const control = controlOf(id)
  if (!control) return null
  if (!('options' in control)) return control.value === control.defaultValue ? null : control.value
  const given = [...control.options].find((each) => each.defaultSelected)
  return given && !given.selected && isFirst() ? control.value : null
}

/**
 * Takes up what was typed or chosen before the page's script ran: nobody heard of it, and the next thing that is drawn
 * would take it away. What an earlier visit kept comes first, with the version that it was typed over.
 */
export function TypedEarly({ of, take }: Props) {
  const early = useRef(useState(() => typedIn(of))[0])
  const latest = useRef(take)
  latest.current = take
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  useEffect(() => {
    if (!ready || early.current === null) return
    const timer = setTimeout(() => {
      const control = controlOf(of)
      const value = early.current
      early.current = null
      if (!control || value === null) return
      control.value = value
      // at once: the next field of the form is to change what this one has changed
      flushSync(() => latest.current({ target: control, currentTarget: control } as ChangeEvent<never>))
    })
    return () => clearTimeout(timer)
  }, [ready, of])
  return null
}

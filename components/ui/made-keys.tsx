'use client'
import { useEffect } from 'react'

/** Closes what a number shows: Escape whatever is open or hovers, a press elsewhere what was opened. Once on a page. */
export function MadeKeys() {
  useEffect(() => {
    const around = (target: EventTarget | null): Element | null =>
      target instanceof Element ? target.closest('.made') : null
    const open = () => document.querySelectorAll<HTMLDetailsElement>('.made[open]')
    function onKey(event: KeyboardEvent) {
      if (event.key !== 'Escape') return
      for (const one of open()) one.open = false
      for (const one of document.querySelectorAll('.made:is(:hover, :focus-within)'))
        one.setAttribute('data-away', '')
    }
    function onPress(event: PointerEvent) {
      for (const one of open()) if (one !== around(event.target)) one.open = false
    }
    const back = (event: Event) => around(event.target)?.removeAttribute('data-away')
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('pointerover', back)
    document.addEventListener('focusin', back)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('pointerover', back)
      document.removeEventListener('focusin', back)
    }
  }, [])
  return null
}

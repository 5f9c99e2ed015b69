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
    // only coming to it from elsewhere brings it back: not moving about inside
    function onCome(event: PointerEvent | FocusEvent) {
      const one = around(event.target)
      if (one !== around(event.relatedTarget)) one?.removeAttribute('data-away')
    }
    // what is closed by hand is closed, although the pointer and the focus are still there
    function onToggle({ target }: Event) {
      if (target instanceof HTMLDetailsElement && target.matches('.made:not([open])'))
        target.setAttribute('data-away', '')
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('pointerover', onCome)
    document.addEventListener('focusin', onCome)
    document.addEventListener('toggle', onToggle, true)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('pointerover', onCome)
      document.removeEventListener('focusin', onCome)
      document.removeEventListener('toggle', onToggle, true)
    }
  }, [])
  return null
}

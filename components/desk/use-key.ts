'use client'
import { useEffect, useRef } from 'react'
import { isTyping } from '#components/ui/is-typing.ts'
import { isSave } from './keys.ts'

/**
 * Keys of the page. While a field has the focus only Escape and Ctrl+Enter arrive; while a dialog or a list is open
 * none does; Enter on a button or link stays its own.
 * @param handle answers true when it used the key
 */
export function useKey(handle: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(handle)
  latest.current = handle
  useEffect(() => {
    // Escape closes an open list of names before it leaves a form; asked first, for the list is closed when we hear it.
    let listOpen = false
    function before({ target }: KeyboardEvent) {
      listOpen = target instanceof Element && target.matches('[role=combobox][aria-expanded=true]')
    }
    function onKey(event: KeyboardEvent) {
      if (listOpen && event.key === 'Escape') return
      const at = event.target instanceof Element ? event.target : null
      if (
        event.defaultPrevented ||
        event.isComposing ||
        at?.closest('[role=dialog],[role=listbox],[role=menu]')
      )
        return
      const own = event.key === 'Escape' || isSave(event)
      if (isTyping(at) && !own) return
      if (event.key === 'Enter' && !own && at?.closest('a,button,summary')) return
      if (latest.current(event)) event.preventDefault()
    }
    document.addEventListener('keydown', before, true)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', before, true)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
}

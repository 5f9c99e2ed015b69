'use client'
import { useEffect } from 'react'
import { toast } from '#components/ui/toast.tsx'

/**
 * Without a network no link leads away from the desk: the browser's own page of failure would take the place of what is
 * being worked on. Said where one is; a link to be opened elsewhere is left to the browser.
 */
export function StayOffline({ words }: { words: string }) {
  useEffect(() => {
    function onClick(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.hasAttribute('target')
      if (!link || isElsewhere || navigator.onLine) return
      if (link.getAttribute('href')?.startsWith('#')) return
      event.preventDefault()
      event.stopPropagation()
      toast(words)
    }
    document.addEventListener('click', onClick, true)
    return () => document.removeEventListener('click', onClick, true)
  }, [words])
  return null
}

'use client'
import { useEffect } from 'react'
import { toast } from '#components/ui/toast.tsx'
import { leadsAway } from './leads-away.ts'

const PATIENCE = 4000

/**
 * Without a network no link leads away from the desk: the browser's own page of failure would take the place of what is
 * being worked on. What a browser says of the network is no answer, for OnRecord may run on the same machine: it is asked
 * itself, and where it answers the link is followed. A link to be opened elsewhere is left to the browser.
 */
export function StayOffline({ words }: { words: string }) {
  useEffect(() => {
    let followed: Element | null = null
    let last: Element | null = null
    async function onClick(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[href]') : null
      if (!link || navigator.onLine || link === followed) return
      const said = (name: string) => link.getAttribute(name)
      const given = { href: said('href') ?? '', download: said('download'), target: said('target') }
      const away = leadsAway(given, event, location.href)
      if (!away) return
      event.preventDefault()
      event.stopPropagation()
      last = link
      const answers = away === 'here' && (await isThere())
      if (last !== link) return
      if (!answers) return toast(words)
      followed = link
      link.click()
      followed = null
    }
    document.addEventListener('click', onClick, true)
    return () => document.removeEventListener('click', onClick, true)
  }, [words])
  return null
}

const isThere = (): Promise<boolean> =>
  fetch('/livez', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).then(
    ({ ok }) => ok,
    () => false,
  )

'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { isTyping } from '#components/ui/is-typing.ts'

/** Pages that were left stay in the document: the field that is seen. */
const field = () =>
  [...document.querySelectorAll<HTMLInputElement>('[data-search]')].find((one) => one.checkVisibility())

/** `/` leads to the search, wherever one is: to its field, or to its page. */
export function SearchKey({ page }: { page: string }) {
  const router = useRouter()
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const isOurs = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey
      if (!isOurs || event.defaultPrevented || isTyping(event.target)) return
      if (document.querySelector('[role=dialog]')) return
      event.preventDefault()
      const here = field()
      if (here) here.select()
      else {
        router.push(page)
        comesIntoView()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [router, page])
  return null
}

/** Puts the cursor into the field as soon as the page has come, for a few seconds at most. */
function comesIntoView(): void {
  const until = Date.now() + 5000
  const look = () => {
    const found = field()
    if (found) found.focus()
    else if (Date.now() < until) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

'use client'
import { useRouter } from 'next/navigation'
import { type MouseEvent, type SyntheticEvent, useRef } from 'react'

/** `LINK_MARK` of page-markup.ts, which stays on the server. */
const LINKS = 'a[data-link]'

/** Text that a server wrote (`pageMarkup`), whose links lead on as the framework's own do. Without script they are plain links. */
export function WrittenText({ html }: { html: string }) {
  const router = useRouter()
  const fetched = useRef(new Set<string>())

  function go(event: MouseEvent) {
    const link = linkAt(event)
    if (!link || event.defaultPrevented || event.button !== 0 || isForElsewhere(event, link)) return
    event.preventDefault()
    router.push(addressOf(link))
  }
  /** Fetched ahead when a reader comes near, not when seen: a page of a claim has a hundred links. */
  function ahead(event: SyntheticEvent) {
    const link = linkAt(event)
    if (!link || fetched.current.has(addressOf(link))) return
    fetched.current.add(addressOf(link))
    router.prefetch(addressOf(link))
  }
  return (
    // biome-ignore lint/a11y: what is pressed is a link inside, by pointer or key
    <div
      className="contents"
      onClick={go}
      onPointerOver={ahead}
      onFocus={ahead}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: written by `pageMarkup`, which escapes every text
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}

const linkAt = ({ target }: SyntheticEvent) =>
  target instanceof Element ? target.closest<HTMLAnchorElement | SVGAElement>(LINKS) : null

const addressOf = (link: Element) => link.getAttribute('href') ?? ''

const isForElsewhere = (event: MouseEvent, link: Element) =>
  event.metaKey ||
  event.ctrlKey ||
  event.shiftKey ||
  event.altKey ||
  (link.getAttribute('target') ?? '_self') !== '_self'

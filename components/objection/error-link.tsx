'use client'
import { usePathname } from 'next/navigation'
import { type MouseEvent, useRef } from 'react'
import { type Locale, localePath, withoutLocale } from '#messages/locales.ts'
import { type Quoted, selectedQuote } from './quote-selector.ts'

/**
 * The way to say that something on the page at hand is wrong. It names the page, also without script; with it, the
 * words that are selected go along.
 */
export function ErrorLink({ locale, label }: { locale: Locale; label: string }) {
  const page = withoutLocale(usePathname())
  const seen = useRef<Quoted | null>(null)
  const look = () => selectedQuote(window.getSelection(), document.getElementById('page'))
  const href = (quoted: Quoted | null) => {
    const { place, ...words } = quoted ?? { place: null }
    const asked = { page, ...(place ? { place } : {}), ...words }
    return `${localePath(locale, '/objection')}?${new URLSearchParams(asked)}`
  }
  function go(event: MouseEvent<HTMLAnchorElement>) {
    // pressing the link may have ended the selection already
    event.currentTarget.href = href(look() ?? seen.current)
  }
  return (
    <a
      href={href(null)}
      rel="nofollow"
      onPointerDown={() => {
        seen.current = look()
      }}
      onClick={go}
      className="no-print flex min-h-8 items-center hover:text-ink pointer-coarse:min-h-11"
    >
      {label}
    </a>
  )
}

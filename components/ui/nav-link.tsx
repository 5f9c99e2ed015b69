'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { withoutLocale } from '#messages/locales.ts'

/** A link of a navigation that knows whether the reader is in its section. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  // while rendering ahead the path still carries the language, in the browser it may not: compare without it
  const here = withoutLocale(usePathname())
  const target = withoutLocale(href)
  const current = here === target ? 'page' : here.startsWith(`${target}/`) ? 'true' : undefined
  return (
    <Link
      href={href}
      aria-current={current}
      className="flex min-h-10 items-center border-b-2 border-transparent forced-colors:not-current:border-[Canvas] px-2 text-14 text-quiet hover:text-ink current:border-accent current:text-ink pointer-coarse:min-h-11 sm:min-h-14 sm:pt-0.5"
    >
      {children}
    </Link>
  )
}

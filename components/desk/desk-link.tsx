'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { withoutLocale } from '#messages/locales.ts'

/** A section of the desk. The inbox stands at its root, so it is current for reports but not for every other section. */
export function DeskLink({ href, children }: { href: string; children: ReactNode }) {
  const here = withoutLocale(usePathname())
  const target = withoutLocale(href)
  const isNew = here === '/desk/reports/new' || here.startsWith('/desk/reports/new/')
  const under =
    target === '/desk' ? here.startsWith('/desk/reports/') && !isNew : here.startsWith(`${target}/`)
  const current = here === target ? 'page' : under ? 'true' : undefined
  return (
    <Link
      href={href}
      aria-current={current}
      className="flex min-h-10 items-center border-b-2 border-transparent forced-colors:not-current:border-[Canvas] px-2 text-14 whitespace-nowrap text-quiet hover:text-ink current:border-accent current:text-ink pointer-coarse:min-h-11 lg:min-h-12 lg:pt-0.5"
    >
      {children}
    </Link>
  )
}

import type { ReactNode } from 'react'
import { externalHref } from './external-href.ts'

type Props = { href: string | null | undefined; children: ReactNode; className?: string; lang?: string }

/** A link that leaves: http, https or mailto only, and nothing of this page goes along. Else the words alone. */
export function ExternalLink({ href, children, className = 'link', lang }: Props) {
  const safe = externalHref(href)
  if (!safe) return <span lang={lang}>{children}</span>
  return (
    <a href={safe} rel="noopener nofollow noreferrer" hrefLang={lang} className={className}>
      {children}
    </a>
  )
}

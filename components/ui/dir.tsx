import type { ReactNode } from 'react'
import { contained } from '#messages/contained.ts'
import { directionOf } from '#messages/locales.ts'

/** Foreign text inside a line: kept apart from what surrounds it, in its own language and direction. */
export function Dir({
  language,
  children,
  className,
}: {
  language?: string | null
  children: ReactNode
  className?: string
}) {
  return (
    <bdi lang={language ?? undefined} dir={language ? directionOf(language) : 'auto'} className={className}>
      {typeof children === 'string' ? contained(children) : children}
    </bdi>
  )
}

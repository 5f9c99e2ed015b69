import type { ReactNode } from 'react'
import { contained } from '#messages/contained.ts'
import { directionOf } from '#messages/locales.ts'

/** The element that is cut is the one with the text's direction: "…" stands at the end of the line of whoever is cut. */
const cut = {
  1: 'inline-block min-w-0 max-w-full truncate align-bottom',
  2: 'line-clamp-2 w-fit max-w-full',
  3: 'line-clamp-3 w-fit max-w-full',
  4: 'line-clamp-4 w-fit max-w-full',
}

/**
 * Foreign text inside a line: kept apart from what surrounds it, in its own language and direction.
 * @param lines no more than so many: what does not fit is left out at the text's own end. An element around it that cuts
 * would cut at the page's end, which is the beginning of a text that runs the other way.
 */
export function Dir({
  language,
  children,
  className = '',
  lines,
}: {
  language?: string | null
  children: ReactNode
  className?: string
  lines?: keyof typeof cut
}) {
  const all = lines ? `${cut[lines]} ${className}`.trim() : className
  return (
    <bdi
      lang={language ?? undefined}
      dir={language ? directionOf(language) : 'auto'}
      className={all || undefined}
    >
      {typeof children === 'string' ? contained(children) : children}
    </bdi>
  )
}

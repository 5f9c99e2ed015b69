'use client'
import { useSelectedLayoutSegment } from 'next/navigation'
import { type ReactNode, Suspense, useState } from 'react'

type Props = { reading?: ReactNode; children: ReactNode }

/**
 * Where a page of the desk, or a part of the head that depends on the request, stands. What is waited for is put in its
 * place by script, so with the inbox nothing is waited for: its first rows, the languages and who is signed in are in the
 * document where they belong, and are read and printed without script. Coming to it from another page, that page stands
 * until it is here.
 */
export function PagePlace({ reading, children }: Props) {
  const segment = useSelectedLayoutSegment()
  // a page that is kept behind the one in sight stays in the place that it has
  const [isInbox] = useState(segment === null)
  return isInbox ? children : <Suspense fallback={reading}>{children}</Suspense>
}

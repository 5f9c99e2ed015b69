import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { summary: ReactNode; children: ReactNode; open?: boolean; name?: string }

/** Something more, opened in place: the browser's own element, so it needs no script and prints open. */
export function Disclosure({ summary, children, open, name }: Props) {
  return (
    <details open={open} name={name} className="group/fold">
      <summary className="inline-flex min-h-6 list-none items-center gap-1 text-14 text-accent pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 transition-transform rtl:-scale-x-100 group-open/fold:rotate-90 rtl:group-open/fold:-rotate-90"
        />
        {summary}
      </summary>
      <div className="border-s border-hairline py-2 ms-2 ps-4">{children}</div>
    </details>
  )
}

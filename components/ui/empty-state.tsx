import type { ReactNode } from 'react'

/** Nothing here, said plainly, with what to do next as its children. */
export function EmptyState({
  title,
  text,
  children,
}: {
  title: ReactNode
  text?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="max-w-measure border-s-2 border-hairline ps-5 py-2">
      <h2 className="headline text-26">{title}</h2>
      {text && <p className="mt-2 font-reading text-18 text-quiet">{text}</p>}
      {children && <div className="mt-4 flex flex-wrap items-center gap-3">{children}</div>}
    </div>
  )
}

import type { ReactNode } from 'react'

/** Nothing here, said plainly, with what to do next as its children. */
export function EmptyState({
  title,
  text,
  page,
  part,
  children,
}: {
  title: ReactNode
  text?: ReactNode
  /** nothing else is on the page, so its title is the page's */
  page?: boolean
  /** of a part of the page, whose own heading stands above and is not outdone */
  part?: boolean
  children?: ReactNode
}) {
  const Heading = page ? 'h1' : part ? 'h3' : 'h2'
  return (
    <div className="max-w-measure border-s-2 border-hairline ps-5 py-2">
      <Heading className={part ? 'text-16 font-medium' : 'headline text-26'}>{title}</Heading>
      {text && (
        <p className={part ? 'mt-1 text-14 text-quiet' : 'mt-2 font-reading text-18 text-quiet'}>{text}</p>
      )}
      {children && <div className="mt-4 flex flex-wrap items-center gap-3">{children}</div>}
    </div>
  )
}

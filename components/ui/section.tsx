import type { ReactNode } from 'react'

type Props = {
  title: ReactNode
  children: ReactNode
  id?: string
  /** beside the title, at the end of its line */
  aside?: ReactNode
  /** a sentence under the title */
  text?: ReactNode
}

/** A part of a reader page under a rule: its heading, a sentence where it needs one, and what it holds. */
export function Section({ title, children, id, aside, text }: Props) {
  return (
    <section id={id} className="scroll-mt-4 border-t border-ink pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="headline text-21">{title}</h2>
        {aside}
      </div>
      {text && <p className="mt-1 max-w-measure text-14 text-quiet">{text}</p>}
      <div className="mt-4">{children}</div>
    </section>
  )
}

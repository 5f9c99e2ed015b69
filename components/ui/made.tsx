import type { ReactNode } from 'react'

type Props = {
  /** the number or mark itself */
  of: ReactNode
  /** what made it */
  children: ReactNode
  /** says what opening it shows, where the mark alone does not */
  title?: string
  /** stands open on paper; else only the number is printed */
  printed?: boolean
  className?: string
}

/**
 * A number that shows what made it: on hover, on focus, and for as long as it is wanted when pressed or touched. The
 * browser's own element, so it opens without script and says to a screen reader that there is more; made.css lets it
 * float beside the number. `MadeKeys` closes it by Escape and by a press elsewhere.
 */
export function Made({ of, children, title, printed, className = '' }: Props) {
  return (
    <details className="made" name="made" data-printed={printed || undefined}>
      <summary title={title} className={className}>
        {of}
      </summary>
      <div className="made-panel">{children}</div>
    </details>
  )
}

/** How a number looks that can be opened. */
export const madeClass =
  'underline decoration-edge decoration-dotted underline-offset-4 hover:decoration-current'

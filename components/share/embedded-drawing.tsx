import { cloneElement } from 'react'
import type { drawingIn } from '#components/ui/markup.ts'

type Props = { drawing: NonNullable<ReturnType<typeof drawingIn>>; label: string }

/** A drawing that may be wider than its frame: it is moved sideways, by keys too, and its links lead to the page. */
export function EmbeddedDrawing({ drawing, label }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="wide" tabIndex={0} aria-label={label}>
      {cloneElement(drawing, { role: 'group' })}
    </section>
  )
}

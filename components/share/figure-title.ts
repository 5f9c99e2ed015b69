import type { FigureView } from '#domain/figure/view.ts'

/** What a figure is called by itself: what is counted, in which scope, beginning with a capital. */
export function figureTitle({ what, scope }: Pick<FigureView, 'what' | 'scope'>): string {
  const [first = '', ...rest] = scope ? `${what}: ${scope}` : what
  return first.toUpperCase() + rest.join('')
}

/** How everything that floats looks: one hairline, a slight lift, no arrow. */
export const popoverClass =
  'rounded-md border border-hairline bg-paper py-1 text-14 text-ink shadow-lift outline-none forced-colors:border-[CanvasText]'

/** One row of a list that floats. */
export const itemClass =
  'flex min-h-8 cursor-default items-center gap-3 px-3 py-1 outline-none pointer-coarse:min-h-11 data-focused:bg-accent-soft forced-colors:data-focused:outline-2 forced-colors:data-focused:-outline-offset-2 forced-colors:data-focused:outline-solid data-selected:font-medium data-disabled:opacity-50'

/**
 * A drawing of dark squares that a phone's camera reads. Dark on light also in the dark look, with the quiet edge that
 * cameras need (it is part of the squares). @param squares rows of "1" (dark) and "0"
 */
export function DrawnKey({ squares, label }: { squares: string[]; label: string }) {
  const size = squares.length
  const path = squares
    .flatMap((row, y) =>
      [...row.matchAll(/1+/g)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('')
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} className="size-48">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

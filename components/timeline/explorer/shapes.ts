import type { Mark } from '../scene/scene.ts'

/** The colour of each mark, by the name of its token. */
export const markColours: Record<string, string> = {
  'on record': 'mark-on-record',
  confirmed: 'mark-confirmed',
  corroborated: 'mark-corroborated',
  'possibly corroborated': 'mark-possible',
  'single source': 'mark-single',
  unverified: 'mark-unverified',
  disputed: 'mark-disputed',
  denied: 'mark-denied',
  superseded: 'mark-superseded',
  retracted: 'mark-retracted',
  empty: 'mark-empty',
  affirms: 'mark-confirmed',
  denies: 'mark-denied',
  conditional: 'mark-disputed',
  declines: 'mark-unverified',
  questions: 'mark-unverified',
  mentions: 'mark-unverified',
}

/** Shapes of stances on a field of 16, as components/statement/stance-shape.tsx has them. */
const stances: Record<string, string> = {
  affirms: 'M8 3v10M3 8h10',
  denies: 'M3 8h10',
  conditional: 'M8 1.5v8M4 5.5h8M4 13h8',
  declines: 'M3 8h.01M8 8h.01M13 8h.01',
  questions: 'M5.2 5.6a2.8 2.8 0 1 1 4.4 2.3C8.5 8.7 8 9.2 8 10.4M8 13.4h.01',
  mentions: 'M8 8h.01',
}

/** Shapes of statuses on a field of 16, as components/claim/status-shape.tsx draws them: filled parts and lines. */
const statuses: Record<string, { fill?: string; line?: string; dashed?: boolean }> = {
  'on record': { line: 'M1.8 1.8h12.4v12.4h-12.4z', fill: 'M5 5h6v6h-6z' },
  confirmed: { fill: 'M1 8a7 7 0 1 0 14 0a7 7 0 1 0-14 0z' },
  corroborated: { line: circle(6.2), fill: circle(3.5) },
  'possibly corroborated': { line: circle(6.2), fill: 'M8 1.8a6.2 6.2 0 0 0 0 12.4z' },
  'single source': { line: circle(6.2) },
  unverified: { line: circle(6.2), dashed: true },
  disputed: { fill: 'M8 .3L15.7 8L8 15.7L.3 8z' },
  denied: { line: 'M8 1.5L14.5 8L8 14.5L1.5 8z' },
  superseded: { line: 'M1.9 11.8V8.2A4.8 4.8 0 0 1 11.5 8.2V12.2M8.2 9.4L11.5 12.7L14.8 9.4' },
  retracted: { line: `${circle(6.2)}M3.6 3.6L12.4 12.4` },
  empty: { fill: circle(2.1) },
}

function circle(r: number): string {
  return `M${8 - r} 8a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
}

const paths = new Map<string, Path2D>()
function path(text: string): Path2D {
  let found = paths.get(text)
  if (!found) {
    found = new Path2D(text)
    paths.set(text, found)
  }
  return found
}

/** Draws a mark round its middle. */
export function drawMark(
  to: CanvasRenderingContext2D,
  { of, shape, size }: Pick<Mark, 'of' | 'shape' | 'size'>,
  x: number,
  y: number,
  colour: string,
): void {
  to.save()
  to.translate(x - size / 2, y - size / 2)
  to.scale(size / 16, size / 16)
  to.strokeStyle = to.fillStyle = colour
  if (of === 'stance') {
    const dots = shape === 'declines' || shape === 'mentions'
    to.lineCap = dots || shape === 'questions' ? 'round' : 'butt'
    to.lineWidth = dots ? 2.5 : 2.2
    to.stroke(path(stances[shape] ?? ''))
  } else {
    const { fill, line, dashed } = statuses[shape] ?? {}
    to.lineWidth = size === 12 ? 2 : 1.75
    if (dashed) to.setLineDash([2.43, 2.43])
    if (fill) to.fill(path(fill))
    if (line) to.stroke(path(line))
  }
  to.restore()
}

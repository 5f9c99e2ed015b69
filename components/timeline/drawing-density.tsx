import { scaleUtc } from 'd3-scale'
import type { TimelineEntry } from '#domain/timeline/view.ts'
import { directionOf, type Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = { locale: Locale; entries: readonly TimelineEntry[]; width: number; href: string }

const BAR = 4
const HEIGHT = 132
const MIDDLE = 56
const [ABOVE, BELOW] = [40, 60]

/** A long timeline in small: how much happened above the line, how much was published below it; two paths, however long. */
export function DrawingDensity({ locale, entries, width, href }: Props) {
  const times = entries.map((entry) => Date.parse(entry.at.from))
  const [first, last] = [times[0] ?? 0, times.at(-1) ?? 1]
  const scale = scaleUtc([first, Math.max(last, first + 1)], [0, Math.floor(width / BAR) - 1])
  const columns = { claim: new Map<number, number>(), statement: new Map<number, number>() }
  for (const [index, { kind }] of entries.entries()) {
    const column = Math.round(scale(times[index]!))
    columns[kind].set(column, (columns[kind].get(column) ?? 0) + 1)
  }
  const rtl = directionOf(locale) === 'rtl'
  const bars = (counts: Map<number, number>, room: number, up: boolean) => {
    const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 1)
    return [...counts]
      .map(([column, count]) => {
        const height = Math.max(1, Math.round((count / most) * room))
        const x = rtl ? width - (column + 1) * BAR : column * BAR
        return `M${x} ${up ? MIDDLE - height : MIDDLE + 4}h${BAR - 1}v${height}h${1 - BAR}z`
      })
      .join('')
  }
  return (
    <a href={href} className="block">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        width={width}
        height={HEIGHT}
        className="block h-auto w-full"
        role="img"
        aria-label={translator(locale, 'story')('whole timeline')}
      >
        <path d={bars(columns.claim, ABOVE, true)} className="fill-accent" />
        <path d={bars(columns.statement, BELOW, false)} className="fill-quiet" />
        <path d={`M0 ${MIDDLE}H${width}M0 ${MIDDLE + 4}H${width}`} className="stroke-ink" strokeWidth={1} />
      </svg>
    </a>
  )
}

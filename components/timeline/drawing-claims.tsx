import { StatusShape } from '#components/claim/status-shape.tsx'
import { whenInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from './drawing-words.tsx'
import type { Layout, Measures } from './layout.ts'

export type PartProps = {
  locale: Locale
  zone: string
  drawn: Layout
  measures: Measures
  /** from the reading direction to the screen */
  x: (u: number) => number
  compact: boolean
}

/** What happened: the mark of each claim's status, a soft bar where its time is not certain, a stem to the line. */
export function Claims({ locale, zone, drawn, measures: { mark }, x, compact }: PartProps) {
  const t = translator(locale, 'timeline')
  const status = translator(locale, 'status')
  return drawn.claims.map((claim) => {
    const { id, at, bar, u, y, known, label } = claim
    const [left, right] = [x(bar[0]), x(bar[1])].sort((a, b) => a - b) as [number, number]
    const inside = (
      <>
        {right - left > 2 && (
          <rect
            x={left}
            y={y - mark / 2 + 2}
            width={right - left}
            height={mark - 4}
            rx={(mark - 4) / 2}
            className="fill-accent-soft stroke-hairline"
          />
        )}
        <line
          x1={x(u)}
          x2={x(u)}
          y1={y + mark / 2}
          y2={drawn.happenedY}
          className="stroke-edge"
          strokeDasharray={known ? undefined : '2 3'}
        />
        <circle cx={x(u)} cy={y} r={mark / 2} className="fill-paper" />
        <g transform={`translate(${x(u) - mark / 2} ${y - mark / 2})`}>
          <StatusShape status={claim.status} size={mark === 12 ? 12 : 16} />
        </g>
        {label && <Words locale={locale} label={label} x={x} y={y} className="fill-ink" />}
      </>
    )
    if (compact) return <g key={id}>{inside}</g>
    const time = known
      ? whenInWords(locale, at, zone)
      : `${t('first reported')} ${whenInWords(locale, at, zone)}`
    const words = t('claim mark', { wording: claim.wording, status: status(`name.${claim.status}`), time })
    return (
      <a key={id} href={`#c-${id}`} aria-label={words} className="group">
        <title>{words}</title>
        {inside}
      </a>
    )
  })
}

import { StanceShape } from '#components/statement/stance-shape.tsx'
import { instantInWords } from '#messages/format.ts'
import { translator } from '#messages/translator.ts'
import type { PartProps } from './drawing-claims.tsx'
import { Words } from './drawing-words.tsx'

/** What was published: the statements of each report side by side from its moment on, under a stem from the line. */
export function Runs({ locale, zone, drawn, measures: { mark }, x, compact }: PartProps) {
  const t = translator(locale, 'timeline')
  return drawn.runs.map((run) => {
    const { reportId, at, u, y, stances, label, entries, source } = run
    const key = `${reportId} ${at}`
    if (compact) return <circle key={key} cx={x(u)} cy={y} r={3} className="fill-quiet" />
    const words = t('run', {
      source: source.name,
      time: instantInWords(locale, at, zone),
      count: entries.length,
    })
    return (
      <a key={key} href={`#e-${entries[0]!.id}`} className="group">
        <title>{words}</title>
        {stances.map((stance, index) => {
          const at = `${stance} ${index}`
          const centre = x(u + index * mark)
          return (
            <g key={at} transform={`translate(${centre - 6} ${y - 6})`}>
              <rect width={12} height={12} className="fill-paper" />
              <StanceShape stance={stance} size={12} />
            </g>
          )
        })}
        {label && <Words locale={locale} label={label} x={x} y={y} className="fill-quiet" />}
      </a>
    )
  })
}

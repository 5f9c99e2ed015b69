import { StatusShape } from '#components/claim/status-shape.tsx'
import { whenInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Words } from './drawing-words.tsx'
import type { ClaimMark, Layout, Measures } from './layout.ts'

export type PartProps = {
  locale: Locale
  zone: string
  drawn: Layout
  measures: Measures
  /** from the reading direction to the screen */
  x: (u: number) => number
  compact: boolean
}

/** What happened: the mark of each claim's status with its wording, a link to its entry in the list. */
export function Claims({ locale, zone, drawn, measures: { mark }, x, compact }: PartProps) {
  const t = translator(locale, 'timeline')
  const status = translator(locale, 'status')
  return drawn.claims.map((claim) => {
    const { id, at, known, wording, label } = claim
    if (compact) return <Mark key={id} claim={claim} mark={mark} x={x} />
    const when = whenInWords(locale, at, zone)
    const time = known ? when : `${t('first reported')} ${when}`
    return (
      <a key={id} href={`#c-${id}`} className="group">
        <title>{t('claim mark', { wording, status: status(`name.${claim.status}`), time })}</title>
        <Mark claim={claim} mark={mark} x={x} />
        {label && <Words locale={locale} label={label} x={x} y={claim.y} className="fill-ink" />}
      </a>
    )
  })
}

/** The shape of a status on paper of its own, so that no line runs through it. */
function Mark({ claim: { status, u, y }, mark, x }: { claim: ClaimMark; mark: number; x: PartProps['x'] }) {
  return (
    <>
      <circle cx={x(u)} cy={y} r={mark / 2 + 1} className="fill-paper" />
      <g transform={`translate(${x(u) - mark / 2} ${y - mark / 2})`}>
        <StatusShape status={status} size={mark === 12 ? 12 : 16} />
      </g>
    </>
  )
}

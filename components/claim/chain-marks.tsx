import type { ChainRow } from '#domain/claim/chain-view.ts'
import type { OriginView } from '#domain/claim/view.ts'

const line = { strokeWidth: 1.5, className: 'fill-paper', stroke: 'currentColor' } as const

/** A statement as a mark round 0,0: full where it stands, broken where hedged, crossed where it no longer stands. */
export function StatementSign({ row }: { row: ChainRow }) {
  if (row.kind === 'more')
    return (
      <g className="text-quiet" fill="currentColor">
        {[-4, 0, 4].map((at) => (
          <circle key={at} cx={at} r={1.4} />
        ))}
      </g>
    )
  const { live, hedged, loadBearing } = row.statement
  return (
    <>
      {loadBearing && <circle r={7.25} strokeWidth={1.25} className="fill-none stroke-ink" />}
      <Standing look={live ? (hedged === 'no' ? 'stands' : 'hedged') : 'fallen'} small={row.again} />
    </>
  )
}

export function Standing({ look, small }: { look: 'stands' | 'hedged' | 'fallen'; small?: boolean }) {
  const r = small ? 3 : 4.5
  if (look === 'stands') return <circle r={r} fill="currentColor" />
  if (look === 'hedged') return <circle r={r} {...line} strokeDasharray="2.4 1.9" />
  return (
    <>
      <circle r={r} {...line} />
      <path d={`M${-r * 0.7} ${-r * 0.7}L${r * 0.7} ${r * 0.7}`} stroke="currentColor" strokeWidth={1.5} />
    </>
  )
}

/** An origin as a mark round 0,0: a body square, a person round, a newsroom a lozenge; broken where it is not known by name. */
export function OriginSign({ origin }: { origin: OriginView | null }) {
  if (!origin) return <Standing look="fallen" />
  const square = <rect x={-5} y={-5} width={10} height={10} />
  switch (origin.kind) {
    case 'body':
      return <g className="fill-ink">{square}</g>
    case 'person':
      return <circle r={5.5} className="fill-ink" />
    case 'newsroom':
      return <path d="M0 -6.5L6.5 0L0 6.5L-6.5 0Z" className="fill-ink" />
    case 'unnamed':
      return <circle r={5.25} strokeWidth={1.5} strokeDasharray="2.6 2" className="fill-paper stroke-ink" />
    default:
      return (
        <g strokeWidth={1.5} strokeDasharray="2.6 2" className="fill-paper stroke-ink">
          {square}
        </g>
      )
  }
}

import type { Mark } from './chart-layout.ts'

type Props = { mark: Mark; x: (u: number) => number }

const REACH = 16

/** A value as it was given: a dot, an open arrow for a bound, a band for what lies between two ends. */
export function ChartMark({ mark: { bound, u, y, band, spread }, x }: Props) {
  const at = x(u)
  const up = bound === 'at least'
  return (
    <>
      {/* room to point at */}
      <rect x={at - 12} y={y - 12} width={24} height={24} fill="transparent" stroke="none" />
      {spread && (
        <rect
          x={Math.min(x(spread[0]), x(spread[1]))}
          y={y - 3}
          width={spread[1] - spread[0]}
          height={6}
          rx={3}
          stroke="none"
          fillOpacity={0.22}
        />
      )}
      {band && (
        <>
          <rect
            x={at - 5}
            y={band[0]}
            width={10}
            height={band[1] - band[0]}
            rx={2}
            stroke="none"
            fillOpacity={0.22}
          />
          {bound === 'range' && (
            <path
              d={`M${at - 5} ${band[0]}h10M${at - 5} ${band[1]}h10M${at} ${band[0]}V${band[1]}`}
              fill="none"
            />
          )}
        </>
      )}
      {(up || bound === 'at most') && (
        <path
          d={`M${at} ${y}v${up ? -REACH : REACH}m-4 ${up ? 5 : -5}l4 ${up ? -5 : 5}l4 ${up ? 5 : -5}`}
          fill="none"
        />
      )}
      {bound === 'exact' ? (
        <circle cx={at} cy={y} r={4} stroke="var(--color-paper)" strokeWidth={1} />
      ) : (
        <circle cx={at} cy={y} r={3.5} className="fill-paper" />
      )}
    </>
  )
}

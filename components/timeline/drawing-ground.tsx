import type { Layout, Measures } from './layout.ts'

type Props = {
  drawn: Layout
  measures: Measures
  /** from the reading direction to the screen */
  x: (u: number) => number
}

/** What lies under the marks and words: soft bars of uncertain times, ties, and the stems from each mark to its line. */
export function Ground({ drawn, measures: { mark }, x }: Props) {
  const { claims, runs, ties, happenedY, publishedY } = drawn
  const soft = claims.filter(({ bar }) => bar[1] - bar[0] > 2)
  return (
    <>
      {soft.map(({ id, bar, y }) => (
        <rect
          key={id}
          x={Math.min(x(bar[0]), x(bar[1]))}
          y={y - mark / 2 + 2}
          width={bar[1] - bar[0]}
          height={mark - 4}
          rx={(mark - 4) / 2}
          className="fill-accent-soft"
        />
      ))}
      <g className="stroke-edge" strokeWidth={0.75}>
        {claims.map(({ id, u, y, known }) => (
          <line
            key={id}
            x1={x(u)}
            x2={x(u)}
            y1={y}
            y2={happenedY}
            strokeDasharray={known ? undefined : '2 3'}
          />
        ))}
        {ties.map(({ key, from, to }) => (
          <line key={key} x1={x(from)} y1={happenedY} x2={x(to)} y2={publishedY} opacity={0.8} />
        ))}
        {runs.map(({ reportId, at, u, y }) => (
          <line
            key={`${reportId} ${at}`}
            x1={x(u)}
            x2={x(u)}
            y1={publishedY}
            y2={y - mark / 2}
            opacity={0.5}
          />
        ))}
      </g>
    </>
  )
}

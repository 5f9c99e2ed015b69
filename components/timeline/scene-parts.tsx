import { StatusShape } from '#components/claim/status-shape.tsx'
import { StanceShape } from '#components/statement/stance-shape.tsx'
import type { Status } from '#domain/claim/view.ts'
import type { StanceValue } from '#domain/statement/view.ts'
import type { Mark, Scene } from './scene/scene.ts'

type Part = { scene: Scene; x: (u: number) => number }

const idOf = ({ of, shape, size }: Pick<Mark, 'of' | 'shape' | 'size'>) =>
  `mark-${of}-${shape.replaceAll(' ', '-')}-${size}`

/** Each shape that is used, once: a mark is then one element. And the hatching that tells denials. */
export function MarkShapes({ scene: { marks } }: { scene: Scene }) {
  const used = new Map(marks.map((mark) => [idOf(mark), mark]))
  return (
    <defs>
      {[...used].map(([id, { of, shape, size }]) => (
        <symbol key={id} id={id} viewBox={`0 0 ${size} ${size}`}>
          {of === 'status' ? (
            <StatusShape status={shape as Status} size={size} />
          ) : (
            <StanceShape stance={shape as StanceValue} size={size} />
          )}
        </symbol>
      ))}
      <pattern id="hatched" width={3} height={3} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path d="M0 0V3" className="stroke-mark-denied" strokeWidth={3} />
      </pattern>
    </defs>
  )
}

/** Marks on paper of their own, so that no line runs through them. */
export function Marks({ scene: { marks }, x }: Part) {
  const paper = marks.map(({ u, y, size }) => {
    const r = size / 2 + 1
    return `M${x(u) - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`
  })
  return (
    <>
      <path d={paper.join('')} className="fill-paper" />
      {marks.map((mark) => (
        <use
          key={`${mark.u} ${mark.y} ${mark.shape}`}
          href={`#${idOf(mark)}`}
          x={x(mark.u) - mark.size / 2}
          y={mark.y - mark.size / 2}
          width={mark.size}
          height={mark.size}
        />
      ))}
    </>
  )
}

/** Soft bars of uncertain times, ties and stems. */
export function Lines({ scene: { soft, stems, dashed, ties }, x }: Part) {
  const lines = (all: number[]) =>
    fours(all)
      .map(([u1, y1, u2, y2]) => `M${x(u1)} ${y1}L${x(u2)} ${y2}`)
      .join('')
  return (
    <>
      <path
        d={fours(soft)
          .map(([u, y, width, height]) => bar(Math.min(x(u), x(u + width)), y, width, height))
          .join('')}
        className="fill-accent-soft"
      />
      <g className="stroke-edge" strokeWidth={0.75}>
        {ties.map((level, strength) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: there are three, in their order
          level.length > 0 ? <path key={strength} d={lines(level)} opacity={0.3 + strength * 0.3} /> : null,
        )}
        {stems.length > 0 && <path d={lines(stems)} opacity={0.6} />}
        {dashed.length > 0 && <path d={lines(dashed)} strokeDasharray="2 3" />}
      </g>
    </>
  )
}

const tones = {
  happened: 'fill-accent',
  affirms: 'fill-mark-confirmed',
  other: 'fill-edge',
  denies: 'fill-[url(#hatched)]',
} as const

/** How much happened and was published, step by step; denials are hatched. */
export function Bars({ scene: { bars }, x, rtl }: Part & { rtl: boolean }) {
  return Object.entries(bars).map(([name, all]) =>
    all.length > 0 ? (
      <path
        key={name}
        d={fours(all)
          .map(([u, y, width, height]) => bar(x(u) - (rtl ? width : 0), y, width, height))
          .join('')}
        className={tones[name as keyof typeof tones]}
      />
    ) : null,
  )
}

const short = (value: number) => Math.round(value * 10) / 10
const bar = (x: number, y: number, width: number, height: number) =>
  `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`

/** Numbers four by four. */
export function fours(all: readonly number[]): [number, number, number, number][] {
  return Array.from(
    { length: all.length / 4 },
    (_, at) => all.slice(at * 4, at * 4 + 4) as [number, number, number, number],
  )
}

import type { ReactNode } from 'react'
import type { Status } from '#domain/claim/view.ts'

export type MarkSize = 12 | 16 | 24

/** Line widths that stay crisp at each size. */
const lines: Record<MarkSize, number> = { 12: 1.5, 16: 1.75, 24: 2.25 }

const colours: Record<Status, string> = {
  'on record': 'text-mark-on-record',
  confirmed: 'text-mark-confirmed',
  corroborated: 'text-mark-corroborated',
  'possibly corroborated': 'text-mark-possible',
  'single source': 'text-mark-single',
  unverified: 'text-mark-unverified',
  disputed: 'text-mark-disputed',
  denied: 'text-mark-denied',
  superseded: 'text-mark-superseded',
  retracted: 'text-mark-retracted',
  empty: 'text-mark-empty',
}

/**
 * The shape of a status, drawn for its size: each is told from the others without its colour, on grey paper too.
 * Decoration for those who see; the word beside it carries the meaning.
 */
export function StatusShape({ status, size = 16 }: { status: Status; size?: MarkSize }) {
  const line = lines[size]
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      fill="none"
      stroke="currentColor"
      strokeWidth={line}
      aria-hidden="true"
      className={`inline-block shrink-0 self-center ${colours[status]}`}
    >
      {shapes[status](size, line)}
    </svg>
  )
}

const shapes: Record<Status, (size: number, line: number) => ReactNode> = {
  'on record': (size, line) => (
    <>
      <path d={box(size, size * 0.06 + line / 2)} />
      <path d={box(size, size * 0.31)} fill="currentColor" stroke="none" />
    </>
  ),
  confirmed: (size) => (
    <circle cx={size / 2} cy={size / 2} r={size * 0.44} fill="currentColor" stroke="none" />
  ),
  corroborated: (size, line) => (
    <>
      {ring(size, line)}
      <circle cx={size / 2} cy={size / 2} r={size * 0.22} fill="currentColor" stroke="none" />
    </>
  ),
  'possibly corroborated': (size, line) => (
    <>
      {ring(size, line)}
      <path
        d={`M${size / 2} ${size / 2 - radius(size, line)}a${radius(size, line)} ${radius(size, line)} 0 0 0 0 ${2 * radius(size, line)}z`}
        fill="currentColor"
        stroke="none"
      />
    </>
  ),
  'single source': (size, line) => ring(size, line),
  unverified: (size, line) => ring(size, line, ((2 * Math.PI * radius(size, line)) / 16).toFixed(2)),
  disputed: (size) => <path d={diamond(size, 0.48)} fill="currentColor" stroke="none" />,
  denied: (size, line) => <path d={diamond(size, 0.48 - (line * 0.7) / size)} strokeLinejoin="miter" />,
  superseded: (size) => {
    const unit = size / 16
    const at = (...points: number[]) => points.map((point) => (point * unit).toFixed(2)).join(' ')
    return (
      <path
        d={`M${at(1.9, 11.8)}V${at(8.2)}A${at(4.8, 4.8)} 0 0 1 ${at(11.5, 8.2)}V${at(12.2)}M${at(8.2, 9.4)}L${at(11.5, 12.7)}L${at(14.8, 9.4)}`}
        strokeLinejoin="miter"
      />
    )
  },
  retracted: (size, line) => {
    const reach = radius(size, line) * Math.SQRT1_2
    return (
      <>
        {ring(size, line)}
        <path d={`M${size / 2 - reach} ${size / 2 - reach}l${2 * reach} ${2 * reach}`} />
      </>
    )
  },
  empty: (size) => <circle cx={size / 2} cy={size / 2} r={size * 0.13} fill="currentColor" stroke="none" />,
}

function radius(size: number, line: number): number {
  return size * 0.44 - line / 2
}

function ring(size: number, line: number, dash?: string) {
  return <circle cx={size / 2} cy={size / 2} r={radius(size, line)} strokeDasharray={dash} />
}

function box(size: number, inset: number): string {
  const side = size - 2 * inset
  return `M${inset} ${inset}h${side}v${side}h${-side}z`
}

function diamond(size: number, reach: number): string {
  const half = size * reach
  return `M${size / 2} ${size / 2 - half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`
}

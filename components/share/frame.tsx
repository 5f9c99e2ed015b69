import type { ReactNode } from 'react'
import { directionOf, type Locale } from '#messages/locales.ts'

/** What those who show a preview ask for (Open Graph): twice as wide as high, nearly. */
export const [WIDTH, HEIGHT, EDGE] = [1200, 630, 72]
export const ROOM = WIDTH - 2 * EDGE

type FrameProps = {
  locale: Locale
  /** what it is: "Claim · Event" */
  kind: string
  /** at the foot: when, and where to read it */
  foot: string
  host: string
  children: ReactNode
}

/** A picture of a page for those who show links to it: paper, the name, what it is, and at the foot where to read it. */
export function ShareFrame({ locale, kind, foot, host, children }: FrameProps) {
  const rtl = directionOf(locale) === 'rtl'
  const x = (u: number) => (rtl ? WIDTH - u : u)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      lang={locale}
      aria-hidden="true"
      className="text-ink fill-current font-interface"
    >
      <rect width={WIDTH} height={HEIGHT} className="fill-paper" />
      <rect width={WIDTH} height={10} className="fill-accent" />
      <Mark x={rtl ? WIDTH - EDGE - 222 : EDGE} />
      <Words page={locale} at="end" y={84} size={26} className="fill-quiet">
        {kind}
      </Words>
      {children}
      <line x1={EDGE} x2={WIDTH - EDGE} y1={556} y2={556} className="stroke-hairline" strokeWidth={2} />
      <Words page={locale} y={598} size={24} className="fill-quiet">
        {foot}
      </Words>
      {/* an address is the same in every language */}
      <text
        x={x(WIDTH - EDGE)}
        y={598}
        fontSize={24}
        textAnchor={rtl ? 'start' : 'end'}
        direction="ltr"
        className="fill-quiet"
      >
        {host}
      </text>
    </svg>
  )
}

/** The wordmark, 222 wide. */
function Mark({ x }: { x: number }) {
  return (
    <g transform={`translate(${x} 56)`}>
      <g transform="scale(2)" className="text-accent">
        <path fill="none" stroke="currentColor" strokeWidth={1.75} d="M1.5 1.5h13v13h-13z" />
        <path fill="currentColor" d="M5 5h6v6H5z" />
      </g>
      <text x={44} y={28} fontSize={36} direction="ltr" className="font-reading font-semibold">
        OnRecord
      </text>
    </g>
  )
}

type WordsProps = {
  /** the language of the page; words of another direction stand at the side where they begin */
  page: Locale
  language?: string | null
  at?: 'start' | 'end'
  /** from the edge of the picture where the page begins */
  u?: number
  y: number
  size: number
  className?: string
  children: string
}

/** A line of words. In the page's own language it stands from `u` in the page's direction. */
export function Words({ page, language, at = 'start', u = EDGE, y, size, className, children }: WordsProps) {
  const own = directionOf(language ?? page)
  const left = (own === 'rtl') === (at === 'end')
  return (
    <text
      x={left ? u : WIDTH - u}
      y={y}
      fontSize={size}
      direction={own}
      lang={language ?? undefined}
      textAnchor={at}
      className={className}
    >
      {children}
    </text>
  )
}

type HeadlineProps = {
  page: Locale
  language: string
  lines: readonly string[]
  size: number
  /** where the first line stands */
  y: number
}

/** A headline in its own language, set by lines. */
export function Headline({ page, language, lines, size, y }: HeadlineProps) {
  // the Arabic and Hebrew faces have no weight between regular and bold
  const weight = directionOf(language) === 'rtl' ? 'font-bold' : 'font-semibold'
  return lines.map((line, at) => {
    const key = `${at}`
    return (
      <Words
        key={key}
        page={page}
        language={language}
        y={y + at * Math.round(size * 1.22)}
        size={size}
        className={`font-reading ${weight}`}
      >
        {line}
      </Words>
    )
  })
}

import { StatusShape } from '#components/claim/status-shape.tsx'
import type { Status } from '#domain/claim/view.ts'
import { directionOf, type Locale } from '#messages/locales.ts'
import { EDGE, WIDTH, Words } from './frame.tsx'

type Props = {
  locale: Locale
  status: Status
  words: string
  /** from the edge where the page begins */
  u?: number
  /** the line on which the words stand */
  y: number
  /** of the words */
  size: number
}

/** The shape of a status with its words: the shape as high as a capital and a half. */
export function StatusLine({ locale, status, words, u = EDGE, y, size }: Props) {
  const mark = Math.round(size * 1.1)
  const left = directionOf(locale) === 'rtl' ? WIDTH - u - mark : u
  return (
    <>
      <g transform={`translate(${left} ${y - Math.round(size * 0.92)}) scale(${mark / 24})`}>
        <StatusShape status={status} size={24} />
      </g>
      <Words page={locale} u={u + mark + Math.round(size * 0.4)} y={y} size={size} className="font-semibold">
        {words}
      </Words>
    </>
  )
}

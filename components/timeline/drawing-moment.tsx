import { instantInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { Layout } from './layout.ts'

type Props = {
  locale: Locale
  zone: string
  drawn: Layout
  x: (u: number) => number
  /** ISO 8601 instant */
  moment: string
  words: boolean
}

/** The moment up to which a timeline is told: a rule across the whole drawing, with its name at the top. */
export function MomentRule({ locale, zone, drawn, x, moment, words }: Props) {
  const u = drawn.moment
  if (u === null) return null
  const name = `${translator(locale, 'moment')('rule')} ${instantInWords(locale, moment, zone)}`
  return (
    <g data-rule="moment">
      <title>{name}</title>
      <line x1={x(u)} x2={x(u)} y1={0} y2={drawn.height - 18} className="stroke-accent" strokeWidth={1.5} />
      {words && (
        // SVG's start and end follow the direction of the text: the name stands before the rule once past the middle
        <text
          x={x(u > drawn.width / 2 ? u - 5 : u + 5)}
          y={11}
          textAnchor={u > drawn.width / 2 ? 'end' : 'start'}
          className="fill-accent"
        >
          {name}
        </text>
      )}
    </g>
  )
}

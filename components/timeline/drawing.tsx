import type { TimelineEntry } from '#domain/timeline/view.ts'
import { directionOf, type Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Claims } from './drawing-claims.tsx'
import { DrawingDensity } from './drawing-density.tsx'
import { Ground } from './drawing-ground.tsx'
import { MomentRule } from './drawing-moment.tsx'
import { Runs } from './drawing-runs.tsx'
import { layoutOf, small, TEXT, whole } from './layout.ts'

type Props = {
  locale: Locale
  zone: string
  entries: readonly TimelineEntry[]
  /** in small: no words, one link to where the whole timeline is */
  compact?: boolean
  /** pixels, in small */
  width?: number
  href?: string
  /** the moment up to which it is told, as an instant: a rule across the whole drawing */
  moment?: string
}

/** Up to so many entries each has a mark of its own in small. */
const SMALL = 400

/**
 * A timeline drawn: what happened above the line, what was published below, a tie between them whose slant is the delay.
 * Time runs in the reading direction. Its links lead to the entries of the list that says the same in words.
 */
export function Drawing({ locale, zone, entries, compact = false, width: room = 320, href, moment }: Props) {
  if (compact && href && entries.length > SMALL)
    return <DrawingDensity locale={locale} entries={entries} width={room} href={href} />
  const t = translator(locale, 'timeline')
  const measures = compact ? { ...small, width: room } : whole
  const drawn = layoutOf(entries, { locale, zone, measures, moment })
  const { width, height, happenedY, publishedY } = drawn
  const rtl = directionOf(locale) === 'rtl'
  const x = (u: number) => round(rtl ? width - u : u)
  const line = { x1: x(0), x2: x(width), className: 'stroke-ink', strokeWidth: 1 }
  const svg = (
    <svg
      viewBox={`0 0 ${width} ${round(height)}`}
      width={width}
      height={round(height)}
      className={`block h-auto w-full fill-current font-interface ${compact ? '' : 'min-w-[60rem] print:min-w-0'}`}
      fontSize={TEXT}
      // in small it is one picture with one link; in full it is a group of links
      role={compact ? 'img' : 'group'}
      aria-label={compact ? translator(locale, 'story')('whole timeline') : t('drawing label')}
    >
      {drawn.ticks.map(({ u, text }) => (
        <g key={u} className="fill-quiet">
          <line x1={x(u)} x2={x(u)} y1={0} y2={height - 18} className="stroke-hairline" />
          <text x={x(u)} y={height - 5} textAnchor="middle" direction="inherit">
            {text}
          </text>
        </g>
      ))}
      <Ground drawn={drawn} measures={measures} x={x} />
      <line y1={happenedY} y2={happenedY} {...line} />
      <line y1={publishedY} y2={publishedY} {...line} />
      {!compact && (
        <g className="fill-quiet">
          <text x={x(0)} y={happenedY - 6}>
            {t('clock.happened')}
          </text>
          <text x={x(0)} y={publishedY + 15}>
            {t('clock.published')}
          </text>
        </g>
      )}
      {/* under the words, which stay whole where it crosses them */}
      {moment && (
        <MomentRule locale={locale} zone={zone} drawn={drawn} x={x} moment={moment} words={!compact} />
      )}
      <Claims locale={locale} zone={zone} drawn={drawn} measures={measures} x={x} compact={compact} />
      <Runs locale={locale} zone={zone} drawn={drawn} measures={measures} x={x} compact={compact} />
    </svg>
  )
  if (compact && href)
    return (
      <a href={href} className="block">
        {svg}
      </a>
    )
  return (
    <figure>
      <div className="overflow-x-auto pb-2">{svg}</div>
      <figcaption className="mt-2 max-w-measure text-12 text-quiet">{t('drawing')}</figcaption>
    </figure>
  )
}

const round = (value: number) => Math.round(value * 10) / 10

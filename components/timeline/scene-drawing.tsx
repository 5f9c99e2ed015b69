import { instantInWords } from '#messages/format.ts'
import { directionOf, type Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { wallClockOf } from './offsets.ts'
import { placeIn, type Scene, type Target, TEXT } from './scene/scene.ts'
import { Bars, Lines, MarkShapes, Marks } from './scene-parts.tsx'
import { textWidth } from './text-width.ts'

type Props = {
  locale: Locale
  zone: string
  scene: Scene
  /** ISO 8601 instant: a rule across the whole drawing */
  moment?: string
  /** where a press leads, and what it is called */
  linkOf: (target: Target) => { href: string; name: string }
}

/** A timeline as it stands in the document: it is painted, printed and read without script. */
export function SceneDrawing({ locale, zone, scene, moment, linkOf }: Props) {
  const t = translator(locale, 'timeline')
  const { width, height, ticks, bands, targets, words } = scene
  const rtl = directionOf(locale) === 'rtl'
  const x = (u: number) => Math.round((rtl ? width - u : u) * 10) / 10
  // of many links each has a name and no element more
  const many = targets.length > 80
  const at = moment ? placeIn(scene.view, width)(wallClockOf(zone).of(Date.parse(moment))) : null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="block h-auto w-full min-w-[60rem] fill-current font-interface print:min-w-0"
      fontSize={TEXT}
      role="group"
      aria-label={t('drawing label')}
    >
      <MarkShapes scene={scene} />
      <path d={ticks.map(({ u }) => `M${x(u)} 0V${height - 18}`).join('')} className="stroke-hairline" />
      {ticks
        .filter(({ u, text }) => u + textWidth(text, TEXT) / 2 <= width)
        .map(({ u, text }) => (
          <text key={u} x={x(u)} y={height - 5} textAnchor="middle" className="fill-quiet">
            {text}
          </text>
        ))}
      <Lines scene={scene} x={x} />
      <Bars scene={scene} x={x} rtl={rtl} />
      {bands.map(({ top, happenedY, publishedY }) => (
        <g key={top} className="fill-quiet">
          <path
            d={`M0 ${happenedY}H${width}M0 ${publishedY}H${width}`}
            className="stroke-ink"
            strokeWidth={1}
          />
          <text x={x(0)} y={happenedY - 6}>
            {t('clock.happened')}
          </text>
          <text x={x(0)} y={publishedY + 15}>
            {t('clock.published')}
          </text>
        </g>
      ))}
      {moment && at !== null && (
        <Rule locale={locale} zone={zone} scene={scene} x={x} at={at} moment={moment} />
      )}
      <Marks scene={scene} x={x} />
      {words.map(({ u, y, text, language, tone }) => (
        <text
          key={`${u} ${y}`}
          x={x(u)}
          y={y}
          {...directionAttributes(locale, text, language)}
          stroke="var(--color-paper)"
          strokeWidth={4}
          paintOrder="stroke"
          className={tone === 'ink' ? 'fill-ink' : 'fill-quiet'}
        >
          {text}
        </text>
      ))}
      {targets.map((target) => {
        const { href, name } = linkOf(target)
        return (
          <a
            key={`${target.claim} ${target.row} ${target.y} ${target.u}`}
            href={href}
            aria-label={many ? name : undefined}
          >
            {!many && <title>{name}</title>}
            <rect
              x={x(target.u) - (rtl ? target.width : 0)}
              y={target.y}
              width={target.width}
              height={target.height}
              className="fill-transparent hover:stroke-accent"
            />
          </a>
        )
      })}
    </svg>
  )
}

/** Words begin at their place in the reading direction of the page; those of the other direction end there. */
function directionAttributes(locale: Locale, text: string, language: string | null) {
  // a name comes without a language: its letters tell
  const own = language ? directionOf(language) : /[\u0590-\u08ff]/.test(text) ? 'rtl' : 'ltr'
  return {
    lang: language ?? undefined,
    direction: own,
    textAnchor: own === directionOf(locale) ? ('start' as const) : ('end' as const),
  }
}

type RuleProps = Pick<Props, 'locale' | 'zone' | 'scene'> & {
  x: (u: number) => number
  at: number
  moment: string
}

/** The moment up to which it is told, at the edge where it lies outside. */
function Rule({ locale, zone, scene: { width, height }, x, at, moment }: RuleProps) {
  const u = Math.min(Math.max(at, 0), width - 1)
  const name = `${translator(locale, 'moment')('rule')} ${instantInWords(locale, moment, zone)}`
  const before = u > width / 2
  return (
    <g data-rule="moment">
      <title>{name}</title>
      <line x1={x(u)} x2={x(u)} y1={0} y2={height - 18} className="stroke-accent" strokeWidth={1.5} />
      <text
        x={x(before ? u - 5 : u + 5)}
        y={11}
        textAnchor={before ? 'end' : 'start'}
        className="fill-accent"
      >
        {name}
      </text>
    </g>
  )
}

import { directionIn } from '#components/claim/chain-drawing.tsx'
import { fitted } from '#components/timeline/text-width.ts'
import type { SourceMap as World } from '#domain/source/map.ts'
import { directionOf, type Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { map, mapLayout, reach } from './map-layout.ts'
import { shareInWords } from './share-words.ts'

type Props = {
  locale: Locale
  world: World
  sourceHref: (id: string) => string
  ownerHref: (id: string) => string
}

const SIZE = map.text

/** Owners, sources and wires drawn on the server in the reading direction of the page; every name is a link. */
export function SourceMap({ locale, world, sourceHref, ownerHref }: Props) {
  const t = translator(locale, 'source-record')
  const drawn = mapLayout(world)
  const page = directionOf(locale)
  const rtl = page === 'rtl'
  const x = (u: number) => Math.round((rtl ? drawn.width - u : u) * 10) / 10
  const names = new Map(world.sources.map(({ id, name }) => [id, name]))
  const words = (name: string, u: number, y: number, width: number) => {
    const own = directionIn(name, page)
    return (
      <text
        x={x(u)}
        y={y + 4}
        fontSize={SIZE}
        direction={own}
        textAnchor={own === page ? 'start' : 'end'}
        className="fill-ink group-hover:fill-accent"
      >
        {fitted(name, SIZE, width)}
      </text>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section className="overflow-x-auto" aria-label={t('map.drawing')} tabIndex={0}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; its links belong together under its name */}
      <svg
        viewBox={`0 0 ${drawn.width} ${drawn.height}`}
        width={drawn.width}
        height={drawn.height}
        role="group"
        aria-label={t('map.drawing')}
        className="block max-w-none font-interface"
      >
        <g className="stroke-hairline">
          {drawn.wires.flatMap(({ id, u }) =>
            drawn.bands.map(({ y, until }) => <path key={`${id} ${y}`} d={`M${x(u)} ${y}V${until}`} />),
          )}
          {drawn.wires.length > 0 &&
            drawn.sources.map(({ id, u, y }) => (
              <path key={id} d={`M${x(u)} ${y + map.row / 2}H${x(drawn.width - map.end)}`} />
            ))}
        </g>
        <g className="stroke-edge" fill="none">
          {drawn.ties.map(({ key, from: [u, y], to: [v, w] }) => (
            <path key={key} d={`M${x(u)} ${y}C${x(v - 24)} ${y} ${x(v - 44)} ${w} ${x(v)} ${w}`} />
          ))}
        </g>
        {drawn.owners.map(({ id, name, u, y }) => (
          <a key={id} href={ownerHref(id)} className="group">
            <title>{name}</title>
            <rect
              x={rtl ? x(u + reach(name)) : x(u)}
              y={y - 10}
              width={reach(name)}
              height={20}
              className="fill-paper"
            />
            {words(name, u, y, map.owner - map.gap)}
          </a>
        ))}
        {drawn.ties.map(({ key, to: [v, w], share }) =>
          share ? (
            <text
              key={key}
              x={x(v - 2)}
              y={w - 3}
              fontSize={10}
              textAnchor="end"
              direction={page}
              className="fill-quiet stroke-paper [paint-order:stroke] [stroke-width:3px] tabular-nums"
            >
              {shareInWords(locale, share)}
            </text>
          ) : null,
        )}
        {drawn.sources.map(({ id, name, u, y }) => (
          <a key={id} href={sourceHref(id)} className="group">
            <title>{name}</title>
            {words(name, u, y, map.source - 16)}
          </a>
        ))}
        {drawn.bands.flatMap(({ y }) =>
          drawn.wires.map(({ id, name, u }) => (
            <a key={`${id} ${y}`} href={sourceHref(id)} className="group">
              <title>{name}</title>
              <text
                transform={`translate(${x(u)} ${y - 6}) rotate(${rtl ? 50 : -50})`}
                fontSize={11}
                direction={directionIn(name, page)}
                textAnchor={directionIn(name, page) === page ? 'start' : 'end'}
                className="fill-quiet group-hover:fill-accent"
              >
                {fitted(name, 11, (map.head - 10) / Math.sin((50 * Math.PI) / 180))}
              </text>
            </a>
          )),
        )}
        {drawn.dots.map(({ key, u, y, source, wire, ended }) => (
          <circle
            key={key}
            cx={x(u)}
            cy={y}
            r={ended ? 3.5 : 4}
            strokeWidth={1.5}
            className={ended ? 'fill-paper stroke-quiet' : 'fill-accent stroke-accent'}
          >
            <title>
              {t('map.carried', { source: names.get(source) ?? '', wire: names.get(wire) ?? '' })}
            </title>
          </circle>
        ))}
      </svg>
    </section>
  )
}

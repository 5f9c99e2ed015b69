import { type RefObject, useEffect, useRef } from 'react'
import { directionOf, localePath } from '#messages/locales.ts'
import { publishedAt } from '../listing.ts'
import { bandsOf, wholeView } from '../scene/build.ts'
import { floorTo } from '../scene/density.ts'
import type { Scene, Target, View } from '../scene/scene.ts'
import { gesturesOn } from './gestures.ts'
import { Links } from './links.ts'
import { Surface } from './surface.ts'
import { countText, timeText, wallText } from './times.ts'
import type { ExplorerProps } from './types.ts'
import type { Timeline } from './use-timeline.ts'

export type Held = { surface: Surface; links: Links }
type Props = ExplorerProps & {
  timeline: Timeline
  held: RefObject<Held | null>
  onSettle: (view: View, scene: Scene) => void
  onPick: (row: number) => void
}

/** The canvas with real links over it, and the names of what its lines are, which stay where they are. */
export function Stage({ timeline, held, onSettle, onPick, ...props }: Props) {
  const { locale, home, words, moment, room, height, zone } = props
  const [host, world, canvas, layer] = [
    useRef<HTMLDivElement>(null),
    useRef<HTMLDivElement>(null),
    useRef<HTMLCanvasElement>(null),
    useRef<HTMLDivElement>(null),
  ]
  const latest = useRef({ timeline, onSettle, onPick })
  latest.current = { timeline, onSettle, onPick }
  const { model, wall, chosen, view, until } = timeline
  // biome-ignore lint/correctness/useExhaustiveDependencies: the surface is made once for a timeline
  useEffect(() => {
    if (!host.current || !world.current || !canvas.current || !layer.current) return
    const parts = { host: host.current, world: world.current, canvas: canvas.current }
    const links = new Links(layer.current, {
      hrefOf: ({ claim, row }) =>
        claim !== null
          ? localePath(locale, `/claims/${model.claims[claim]!.id}`)
          : localePath(locale, `${home}/from/${new Date(model.at[row!]!).toISOString()}#list`),
      nameOf: (target) => nameOf(target, latest.current.timeline, props),
    })
    const first = latest.current.timeline
    const surface = new Surface(
      parts,
      locale,
      {
        onMove() {
          parts.host.dataset.ready = ''
        },
        onSettle(now, scene) {
          links.lay(scene, Math.min(1000, surface.width), surface.rtl)
          parts.host.dataset.view = `${Math.round(now.from)} ${Math.round(now.to)}`
          latest.current.onSettle(now, scene)
        },
      },
      { model, chosen: first.chosen, room, rules: rulesOf(first, props), plain: false },
      first.view ?? wholeView(model, Math.max(200, parts.host.clientWidth)),
    )
    held.current = { surface, links }
    const endGestures = gesturesOn(parts.host, surface, {
      onPress(u) {
        const { scene } = surface
        if (!scene?.step) return
        // a press on bars comes nearer to the one pressed
        const at = floorTo(
          surface.view.from + (u * (surface.view.to - surface.view.from)) / surface.width,
          scene.step,
        )
        const length = (surface.view.to - surface.view.from) / 4
        surface.show({ from: at + scene.step / 2 - length / 2, to: at + scene.step / 2 + length / 2 })
      },
    })
    const resized = new ResizeObserver(() => {
      if (Math.abs(parts.host.clientWidth - surface.width) < 1) return
      surface.resize()
      if (!latest.current.timeline.view) surface.show(wholeView(model, surface.width))
    })
    resized.observe(parts.host)
    const scheme = window.matchMedia('(prefers-color-scheme: dark)')
    const recolour = () => surface.recolour()
    const theme = new MutationObserver(recolour)
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    scheme.addEventListener('change', recolour)
    document.fonts?.ready.then(recolour)
    return () => {
      endGestures()
      resized.disconnect()
      theme.disconnect()
      scheme.removeEventListener('change', recolour)
      surface.end()
      links.end()
      held.current = null
    }
  }, [model])
  // biome-ignore lint/correctness/useExhaustiveDependencies: words and home do not change under a page
  useEffect(() => {
    held.current?.surface.set({
      chosen,
      rules: rulesOf(latest.current.timeline, props),
      plain: until !== null,
    })
  }, [chosen, until])
  useEffect(() => {
    const surface = held.current?.surface
    if (surface) surface.show(view ?? wholeView(model, surface.width))
  }, [view, model, held])
  function onClick(event: React.MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const target = held.current?.links.targetOf(link)
    if (!target || target.row === null || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onPick(target.row)
  }
  const bands = bandsOf({ locale, width: 0, margin: 0, ...room }, chosen.lanes.length)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside are pressed by key as links are
    // biome-ignore lint/a11y/noStaticElementInteractions: it holds links
    <div
      ref={host}
      onClick={onClick}
      style={{ height }}
      className="relative touch-pan-y overflow-hidden font-interface select-none cursor-grab active:cursor-grabbing"
      data-zone={zone}
    >
      <div ref={world} className="absolute top-0 will-change-transform">
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus; the links over it do */}
        <canvas ref={canvas} aria-hidden="true" className="block max-w-none" />
        <div ref={layer} dir="ltr" className="absolute start-0 top-0" />
      </div>
      {bands.map(({ top, happenedY, publishedY }, number) => {
        const lane = chosen.lanes[number]
        return lane ? (
          <p key={top} style={{ top: top + 2 }} className="timeline-name max-w-[80%] truncate font-medium">
            <bdi lang={lane.language ?? undefined} dir={lane.language ? directionOf(lane.language) : 'auto'}>
              {lane.name ||
                (lane.key === null && number === chosen.lanes.length - 1
                  ? words.text.rest
                  : words.text.nobody)}
            </bdi>{' '}
            <span className="font-normal text-quiet">{lane.rows}</span>
          </p>
        ) : (
          <div key={top} className="text-quiet">
            <p style={{ top: happenedY - 20 }} className="timeline-name">
              {words.happened}
            </p>
            <p style={{ top: publishedY + 3 }} className="timeline-name">
              {words.published}
            </p>
          </div>
        )
      })}
      {moment && (
        <span className="sr-only">{`${words.rule} ${wallText(locale, wall.of(Date.parse(moment.at)))}`}</span>
      )}
    </div>
  )
}

/** The moment of the page, or the one that is being played, as rules. */
function rulesOf({ wall, until }: Timeline, { moment, words, locale }: ExplorerProps) {
  const at = until ?? (moment ? wall.of(Date.parse(moment.at)) : null)
  return at === null ? [] : [{ at, text: `${words.rule} ${wallText(locale, at)} ${words.zone}` }]
}

function nameOf(
  { claim, row, count }: Target,
  { model, wall, until }: Timeline,
  { locale, words }: ExplorerProps,
): string {
  if (claim !== null) {
    const { wording, status, happened } = model.placed[claim]!
    const time = happened ? timeText(locale, happened, wall, words.zone) : words.firstReported
    return until === null ? `${wording}. ${words.status[status]}. ${time}` : `${wording}. ${time}`
  }
  const source = model.sources[model.source[row!]!]!.name
  const time = timeText(locale, publishedAt(model, row!), wall, words.zone)
  return `${source}, ${words.published} ${time}: ${countText(locale, words.entries, count)}`
}

import { type RefObject, useEffect, useRef } from 'react'
import { localePath } from '#messages/locales.ts'
import { wholeView } from '../scene/build.ts'
import { floorTo } from '../scene/density.ts'
import type { Scene, View } from '../scene/scene.ts'
import { BandNames } from './band-names.tsx'
import { gesturesOn } from './gestures.ts'
import { Links } from './links.ts'
import { nameOf, rulesOf } from './names.ts'
import { Surface } from './surface.ts'
import { wallText } from './times.ts'
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
      <BandNames chosen={chosen} room={room} words={words} locale={locale} />
      {moment && (
        <span className="sr-only">{`${words.rule} ${wallText(locale, wall.of(Date.parse(moment.at)))}`}</span>
      )}
    </div>
  )
}

import { directionOf, type Locale } from '#messages/locales.ts'
import { sceneOf, wholeView } from '../scene/build.ts'
import type { Chosen } from '../scene/choice.ts'
import type { Model } from '../scene/model.ts'
import { placeIn, type Scene, type View } from '../scene/scene.ts'
import { coloursOf, paint } from './paint.ts'

export type Shown = {
  model: Model
  chosen: Chosen
  room: { above: number; below: number }
  /** moments that are rules across the drawing, by the wall clock; a quiet one is only for orientation */
  rules: { at: number; text: string; quiet: boolean }[]
  plain: boolean
}
type Parts = { host: HTMLElement; world: HTMLElement; canvas: HTMLCanvasElement }
type Told = {
  /** after each painted frame */
  onMove: (view: View) => void
  /** when nothing moved for a moment */
  onSettle: (view: View, scene: Scene) => void
}

const MARGIN = 1000
const SETTLED = 140
const SHORTEST = 5 * 60_000

/**
 * The canvas of a timeline. It is painted wider than it is seen, so that a move within its margins only moves it; a
 * change of scale paints what is seen at once and the margins when nothing moves any more.
 */
export class Surface {
  readonly rtl: boolean
  width = 0
  scene: Scene | null = null
  private margin = 0
  private frame = 0
  private timer = 0
  private wanted: View | null = null
  private painted = 0
  /** colours and face of the page, asked for once: each time the browser has to lay the page out to say */
  private look: { colours: Record<string, string>; font: string } | null = null

  view: View
  private readonly parts: Parts
  private readonly locale: Locale
  private readonly told: Told
  private shown: Shown

  constructor(parts: Parts, locale: Locale, told: Told, shown: Shown, view: View) {
    this.parts = parts
    this.locale = locale
    this.told = told
    this.shown = shown
    this.view = view
    this.rtl = directionOf(locale) === 'rtl'
    this.resize()
  }

  resize(): void {
    this.width = Math.max(200, this.parts.host.clientWidth)
    this.margin = Math.min(MARGIN, this.width)
    this.repaint()
  }

  /** The page's colours changed, or what is chosen did. */
  set(shown: Partial<Shown>): void {
    this.shown = { ...this.shown, ...shown }
    this.repaint()
  }

  recolour(): void {
    this.look = null
    this.repaint()
  }

  repaint(): void {
    this.scene = null
    this.show(this.view)
  }

  /** Shows a view, at the next frame. */
  show(view: View): void {
    this.wanted = this.within(view)
    this.frame ||= requestAnimationFrame(() => this.draw())
  }

  /** @param pixels in the reading direction */
  pan(pixels: number): void {
    const { from, to } = this.wanted ?? this.view
    const by = (pixels * (to - from)) / this.width
    this.show({ from: from + by, to: to + by })
  }

  /** @param factor above 1 comes nearer @param u the place that stays, in pixels in the reading direction */
  zoom(factor: number, u: number = this.width / 2): void {
    const { from, to } = this.wanted ?? this.view
    const still = from + (u * (to - from)) / this.width
    this.show({ from: still - (still - from) / factor, to: still + (to - still) / factor })
  }

  /** A place on the screen as pixels in the reading direction. */
  placeOf(clientX: number): number {
    const box = this.parts.host.getBoundingClientRect()
    return this.rtl ? box.right - clientX : clientX - box.left
  }

  end(): void {
    cancelAnimationFrame(this.frame)
    clearTimeout(this.timer)
  }

  /** What may be seen: never so much or so far that nothing is left; the whole view always, however short the story. */
  private within({ from, to }: View): View {
    const [first, last] = this.shown.model.extent
    const whole = wholeView(this.shown.model, this.width)
    const centre = (whole.from + whole.to) / 2
    const longest = Math.max((last - first) * 2, whole.to - whole.from)
    const length = Math.min(Math.max(to - from, SHORTEST), longest)
    const middle = Math.min(Math.max((from + to) / 2, Math.min(first, centre)), Math.max(last, centre))
    return { from: middle - length / 2, to: middle + length / 2 }
  }

  private draw(): void {
    this.frame = 0
    const view = this.wanted ?? this.view
    this.wanted = null
    this.view = view
    const length = view.to - view.from
    const scene = this.scene
    const moved = scene ? ((view.from - scene.view.from) * this.width) / length : 0
    const same = scene && Math.abs(scene.view.to - scene.view.from - length) < length * 1e-9
    if (same && Math.abs(moved) <= this.painted) this.place(moved)
    else this.build(view, same ? this.margin : Math.min(this.margin, 40))
    this.told.onMove(view)
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => this.settle(), SETTLED)
  }

  private settle(): void {
    // what lay across an edge of the view has its words now, or has lost them
    if (this.painted < this.margin || this.scene?.view.from !== this.view.from)
      this.build(this.view, this.margin)
    if (this.scene) this.told.onSettle(this.view, this.scene)
  }

  private place(moved: number): void {
    this.parts.world.style.transform = `translateX(${this.rtl ? moved : -moved}px)`
  }

  private build(view: View, margin: number): void {
    const { model, chosen, room, rules, plain } = this.shown
    const { canvas, world, host } = this.parts
    const scene = sceneOf(model, chosen, view, { locale: this.locale, width: this.width, margin, ...room })
    const ratio = Math.min(window.devicePixelRatio || 1, 2)
    const [wide, high] = [
      Math.round((this.width + 2 * this.margin) * ratio),
      Math.round(scene.height * ratio),
    ]
    if (canvas.width !== wide || canvas.height !== high) {
      canvas.width = wide
      canvas.height = high
      canvas.style.width = `${wide / ratio}px`
      canvas.style.height = `${high / ratio}px`
      host.style.height = `${scene.height}px`
      world.style.left = `${-this.margin}px`
    }
    const to = canvas.getContext('2d')
    if (!to) return
    this.look ??= { colours: coloursOf(host), font: getComputedStyle(host).fontFamily }
    const x = placeIn(view, this.width)
    paint(
      scene,
      {
        to,
        margin: this.margin,
        ratio,
        rtl: this.rtl,
        locale: this.locale,
        ...this.look,
        plain,
      },
      rules.map(({ at, ...rule }) => ({ u: x(at), ...rule })),
    )
    this.scene = scene
    this.painted = margin
    this.place(0)
  }
}

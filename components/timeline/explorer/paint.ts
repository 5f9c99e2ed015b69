import { directionOf, type Locale } from '#messages/locales.ts'
import { type Scene, TEXT } from '../scene/scene.ts'
import { drawMark, markColours } from './shapes.ts'

export type Rule = { u: number; text: string; quiet: boolean }
export type Canvas = {
  to: CanvasRenderingContext2D
  /** pixels before the beginning of the view, and device pixels per pixel */
  margin: number
  ratio: number
  rtl: boolean
  locale: Locale
  colours: Record<string, string>
  font: string
  /** statuses of another moment are not shown as if they were of this one */
  plain: boolean
}

const names = [
  'paper',
  'ink',
  'quiet',
  'hairline',
  'edge',
  'accent',
  'accent-soft',
  ...new Set(Object.values(markColours)),
]

/** The page's colours as they are now: light or dark, by its own tokens. */
export function coloursOf(element: HTMLElement): Record<string, string> {
  const probe = document.createElement('span')
  element.append(probe)
  const found = Object.fromEntries(
    names.map((name) => {
      probe.style.color = `var(--color-${name})`
      return [name, getComputedStyle(probe).color]
    }),
  )
  probe.remove()
  return found
}

/** Paints a scene as the server draws it. */
export function paint(scene: Scene, canvas: Canvas, rules: readonly Rule[]): void {
  const { to, margin, ratio, rtl, colours } = canvas
  const wide = scene.width + 2 * margin
  const x = (u: number) => (rtl ? scene.width - u : u) + margin
  to.setTransform(ratio, 0, 0, ratio, 0, 0)
  to.clearRect(0, 0, wide, scene.height)
  const colour = (name: string) => colours[name] ?? 'currentcolor'
  const lines = (all: readonly number[], name: string, alpha: number, dash: number[] = []) => {
    if (all.length === 0) return
    to.globalAlpha = alpha
    to.strokeStyle = colour(name)
    to.setLineDash(dash)
    to.beginPath()
    for (let at = 0; at < all.length; at += 4) {
      to.moveTo(x(all[at]!), all[at + 1]!)
      to.lineTo(x(all[at + 2]!), all[at + 3]!)
    }
    to.stroke()
    to.setLineDash([])
    to.globalAlpha = 1
  }
  const boxes = (all: readonly number[], fill: string | CanvasPattern) => {
    to.fillStyle = fill
    to.beginPath()
    for (let at = 0; at < all.length; at += 4)
      to.rect(x(all[at]!) - (rtl ? all[at + 2]! : 0), all[at + 1]!, all[at + 2]!, all[at + 3]!)
    to.fill()
  }
  to.font = `${TEXT}px ${canvas.font}`
  to.lineWidth = 1
  lines(
    scene.ticks.flatMap(({ u }) => [u, 0, u, scene.height - 18]),
    'hairline',
    1,
  )
  to.fillStyle = colour('quiet')
  to.textAlign = 'center'
  to.direction = directionOf(canvas.locale)
  for (const { u, text } of scene.ticks) to.fillText(text, x(u), scene.height - 5)
  boxes(scene.soft, colour('accent-soft'))
  to.lineWidth = 0.75
  for (const [strength, level] of scene.ties.entries()) lines(level, 'edge', 0.3 + strength * 0.3)
  lines(scene.stems, 'edge', 0.6)
  lines(scene.dashed, 'edge', 1, [2, 3])
  boxes(scene.bars.happened, colour('accent'))
  boxes(scene.bars.affirms, colour('mark-confirmed'))
  boxes(scene.bars.other, colour('edge'))
  if (scene.bars.denies.length > 0) boxes(scene.bars.denies, hatched(to, colour('mark-denied')))
  to.lineWidth = 1
  to.strokeStyle = colour('ink')
  to.beginPath()
  for (const { happenedY, publishedY } of scene.bands)
    for (const y of [happenedY, publishedY]) {
      to.moveTo(0, y)
      to.lineTo(wide, y)
    }
  to.stroke()
  for (const one of rules) rule(scene, canvas, x(one.u), one)
  marks(scene, canvas, x)
  words(scene, canvas, x)
}

function marks(scene: Scene, { to, colours, plain }: Canvas, x: (u: number) => number): void {
  to.fillStyle = colours.paper ?? ''
  to.beginPath()
  for (const { u, y, size } of scene.marks) {
    to.moveTo(x(u) + size / 2 + 1, y)
    to.arc(x(u), y, size / 2 + 1, 0, 2 * Math.PI)
  }
  to.fill()
  for (const mark of scene.marks) {
    const unsaid = plain && mark.of === 'status'
    const shown = unsaid ? { ...mark, shape: 'empty' as const } : mark
    drawMark(to, shown, x(mark.u), mark.y, colours[unsaid ? 'ink' : (markColours[mark.shape] ?? 'ink')] ?? '')
  }
}

function words(scene: Scene, { to, locale, colours }: Canvas, x: (u: number) => number): void {
  const page = directionOf(locale)
  to.lineJoin = 'round'
  to.lineWidth = 4
  to.strokeStyle = colours.paper ?? ''
  for (const { u, y, text, language, tone } of scene.words) {
    const own = language ? directionOf(language) : /[\u0590-\u08ff]/.test(text) ? 'rtl' : 'ltr'
    to.direction = own
    to.textAlign = own === page ? 'start' : 'end'
    to.strokeText(text, x(u), y)
    to.fillStyle = colours[tone] ?? ''
    to.fillText(text, x(u), y)
  }
}

/** A rule's words stand at the top, those of a quiet one at the foot: where both are near, neither hides the other. */
function rule(scene: Scene, { to, locale, rtl, colours }: Canvas, x: number, { text, quiet }: Rule): void {
  to.strokeStyle = to.fillStyle = colours[quiet ? 'quiet' : 'accent'] ?? ''
  to.lineWidth = quiet ? 1 : 1.5
  to.beginPath()
  to.moveTo(x, 0)
  to.lineTo(x, scene.height - 18)
  to.stroke()
  to.direction = directionOf(locale)
  to.textAlign = 'start'
  to.fillText(text, rtl ? x - 5 : x + 5, quiet ? scene.height - 24 : 11)
}

/** Denials are told by their hatching as well as by their colour. */
function hatched(to: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas')
  tile.width = tile.height = 4
  const ink = tile.getContext('2d')
  if (!ink) return colour
  ink.strokeStyle = colour
  ink.lineWidth = 1.5
  ink.beginPath()
  for (const from of [-4, 0, 4]) {
    ink.moveTo(from, 4)
    ink.lineTo(from + 4, 0)
  }
  ink.stroke()
  return to.createPattern(tile, 'repeat') ?? colour
}

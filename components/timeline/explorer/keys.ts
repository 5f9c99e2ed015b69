import type { Held } from './stage.tsx'

type Does = { ends: (last: boolean) => void; whole: () => void; help: () => void }

/**
 * What a key does on the drawing. Arrows go where they point, whichever way time runs.
 * @returns whether it does anything
 */
export function pressed(key: string, { surface, links }: Held, { ends, whole, help }: Does): boolean {
  const step = surface.width / 5
  const does: Record<string, () => unknown> = {
    ArrowLeft: () => surface.pan(surface.rtl ? step : -step),
    ArrowRight: () => surface.pan(surface.rtl ? -step : step),
    '+': () => surface.zoom(1.6),
    '=': () => surface.zoom(1.6),
    '-': () => surface.zoom(1 / 1.6),
    '0': whole,
    Home: () => ends(false),
    End: () => ends(true),
    '[': () => links.step(-1),
    ']': () => links.step(1),
    '?': help,
    '؟': help,
  }
  if (!does[key]) return false
  does[key]()
  return true
}

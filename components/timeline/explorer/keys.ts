import type { Held } from './stage.tsx'

type Does = { ends: (last: boolean) => void; whole: () => void; help: () => void }

/**
 * What a key does on the drawing. Arrows go where they point, whichever way time runs.
 * @returns whether it does anything
 */
export function pressed(key: string, { surface, links }: Held, { ends, whole, help }: Does): boolean {
  const step = surface.width / 5
  const right = surface.rtl ? -step : step
  if (key === 'ArrowLeft') surface.pan(-right)
  else if (key === 'ArrowRight') surface.pan(right)
  else if (key === '+' || key === '=') surface.zoom(1.6)
  else if (key === '-') surface.zoom(1 / 1.6)
  else if (key === '0') whole()
  else if (key === 'Home' || key === 'End') ends(key === 'End')
  else if (key === '[' || key === ']') links.step(key === ']' ? 1 : -1)
  else if (key === '?' || key === '؟') help()
  else return false
  return true
}

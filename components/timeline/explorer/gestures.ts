import type { Surface } from './surface.ts'

type Told = {
  /** a press that was no drag and met no link, at a place in the reading direction */
  onPress: (u: number, y: number) => void
}

/** How far a finger may slip before it drags, in pixels. */
const SLIP = 4

/** Drag, wheel and pinch on a timeline; up and down the page scrolls as it does elsewhere. @returns the way to end it */
export function gesturesOn(host: HTMLElement, surface: Surface, { onPress }: Told): () => void {
  const held = new Map<number, PointerEvent>()
  let dragged = 0
  let apart = 0
  const places = () => [...held.values()].map((event) => surface.placeOf(event.clientX))
  const spread = () => {
    const [a = 0, b = 0] = places()
    return Math.max(20, Math.abs(a - b))
  }
  function onDown(event: PointerEvent) {
    if (event.button !== 0) return
    if (held.size === 0) dragged = 0
    held.set(event.pointerId, event)
    apart = spread()
  }
  function onMove(event: PointerEvent) {
    const before = held.get(event.pointerId)
    if (!before) return
    const by = surface.placeOf(before.clientX) - surface.placeOf(event.clientX)
    if (dragged < SLIP && held.size === 1) {
      dragged = Math.max(dragged, Math.abs(by))
      if (dragged < SLIP) return
      host.setPointerCapture(event.pointerId)
    }
    held.set(event.pointerId, event)
    dragged = Math.max(dragged, SLIP)
    if (held.size === 1) return surface.pan(by)
    const [a = 0, b = 0] = places()
    const now = spread()
    surface.zoom(now / apart, (a + b) / 2)
    apart = now
  }
  function onUp(event: PointerEvent) {
    const was = held.delete(event.pointerId)
    apart = spread()
    const target = event.target instanceof Element ? event.target : null
    if (was && event.type === 'pointerup' && dragged < SLIP && !target?.closest('a'))
      onPress(surface.placeOf(event.clientX), event.clientY - host.getBoundingClientRect().top)
  }
  /** A drag that ends on a link does not follow it. */
  function onClick(event: MouseEvent) {
    if (dragged < SLIP) return
    event.preventDefault()
    event.stopPropagation()
    dragged = 0
  }
  function onWheel(event: WheelEvent) {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      surface.zoom(
        Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.004)),
        surface.placeOf(event.clientX),
      )
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
      event.preventDefault()
      const by = event.deltaX || event.deltaY
      surface.pan(surface.rtl ? -by : by)
    }
  }
  const noDrag = (event: Event) => event.preventDefault()
  host.addEventListener('pointerdown', onDown)
  host.addEventListener('pointermove', onMove)
  host.addEventListener('pointerup', onUp)
  host.addEventListener('pointercancel', onUp)
  host.addEventListener('click', onClick, true)
  host.addEventListener('dragstart', noDrag)
  host.addEventListener('wheel', onWheel, { passive: false })
  return () => {
    host.removeEventListener('pointerdown', onDown)
    host.removeEventListener('pointermove', onMove)
    host.removeEventListener('pointerup', onUp)
    host.removeEventListener('pointercancel', onUp)
    host.removeEventListener('click', onClick, true)
    host.removeEventListener('dragstart', noDrag)
    host.removeEventListener('wheel', onWheel)
  }
}

import type { Scene, Target } from '../scene/scene.ts'

type Told = { hrefOf: (target: Target) => string; nameOf: (target: Target) => string }
type Link = { element: HTMLAnchorElement; target: Target }

/** As many links as lie over the canvas at once. */
const MOST = 150

/** Real links over the painted marks, made once and put to use again wherever the drawing goes. */
export class Links {
  private readonly pool: HTMLAnchorElement[] = []
  private used: Link[] = []

  private readonly layer: HTMLElement
  private readonly told: Told

  constructor(layer: HTMLElement, told: Told) {
    this.layer = layer
    this.told = told
  }

  /** Puts links on the targets of a scene, those in view first. @param margin pixels before the beginning of the view */
  lay(scene: Scene, margin: number, rtl: boolean): void {
    const far = ({ u, width }: Target) => Math.max(0, -u, u + width - scene.width)
    const targets = scene.targets
      .toSorted((a, b) => far(a) - far(b))
      .slice(0, MOST)
      .sort((a, b) => a.u - b.u || a.y - b.y)
    const active = document.activeElement
    const focused = this.used.find(({ element }) => element === active)?.target
    this.used = targets.map((target, index) => ({ element: this.element(index), target }))
    for (const { element, target } of this.used) {
      element.href = this.told.hrefOf(target)
      element.setAttribute('aria-label', this.told.nameOf(target))
      element.title = element.getAttribute('aria-label') ?? ''
      const left = (rtl ? scene.width - target.u - target.width : target.u) + margin
      element.style.transform = `translate(${left}px, ${target.y}px)`
      element.style.width = `${target.width}px`
      element.style.height = `${target.height}px`
      element.hidden = false
    }
    for (const element of this.pool.slice(targets.length)) element.hidden = true
    // what was focused is focused where it went
    const again =
      focused && this.used.find(({ target }) => target.claim === focused.claim && target.row === focused.row)
    if (again && again.element !== active) again.element.focus({ preventScroll: true })
  }

  targetOf(element: Element | null): Target | null {
    return this.used.find((link) => link.element === element)?.target ?? null
  }

  /** The link before or after the focused one. */
  step(by: 1 | -1): boolean {
    const at = this.used.findIndex(({ element }) => element === document.activeElement)
    const next = this.used[at < 0 ? (by > 0 ? 0 : this.used.length - 1) : at + by]
    next?.element.focus({ preventScroll: true })
    return next !== undefined
  }

  /** Marks the link of a row or a claim, when the list shows it. */
  mark(row: number | null, claim: number | null): void {
    for (const { element, target } of this.used) {
      const on =
        (claim !== null && target.claim === claim) ||
        (row !== null && target.row !== null && row >= target.row && row < target.row + target.count)
      element.toggleAttribute('data-on', on)
    }
  }

  end(): void {
    this.layer.replaceChildren()
  }

  private element(index: number): HTMLAnchorElement {
    let element = this.pool[index]
    if (!element) {
      element = document.createElement('a')
      element.className = 'timeline-link'
      element.draggable = false
      this.pool.push(element)
      this.layer.append(element)
    }
    return element
  }
}

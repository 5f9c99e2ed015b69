import type { View } from './view.ts'

/** A compound ends in a known noun. */
function endsIn(low: string, endings: Set<string>): boolean {
  if (endings.size === 0) return false
  for (let from = 1; from < low.length - 1; from++) if (endings.has(low.slice(from))) return true
  return false
}

const ROLE = 1

const BODY = 2

const UNNAMED = 4

const OUTLET = 8

const KNOWN = 16

/** What a piece may name, found once a piece. */
function kindsAt(view: View, at: number): number {
  const known = view.kinds[at]
  if (known) return known
  const piece = view.pieces[at]
  if (!piece) return 0
  const { words } = view
  const { low } = piece
  const paper = piece.capital && words.pressNames.has(low) && PAPER.test(view.pieces[at - 1]?.low ?? '')
  const outlet =
    words.outletNouns.has(low) || words.outlets.has(low) || endsIn(low, words.outletEndings) || paper
  const found =
    KNOWN |
    (words.roles.has(low) || (!words.bodies.has(low) && endsIn(low, words.roleEndings)) ? ROLE : 0) |
    (words.bodies.has(low) || endsIn(low, words.bodyEndings) ? BODY : 0) |
    (words.unnamed.has(low) || endsIn(low, words.unnamedEndings) ? UNNAMED : 0) |
    (outlet ? OUTLET : 0)
  view.kinds[at] = found
  return found
}

const PAPER = /^(?:l[ea']|les|au|el|al|los|las)$/

export const isRole = (view: View, at: number) => (kindsAt(view, at) & ROLE) !== 0

export const isBody = (view: View, at: number) => (kindsAt(view, at) & BODY) !== 0

export const isUnnamed = (view: View, at: number) => (kindsAt(view, at) & UNNAMED) !== 0

export const isOutlet = (view: View, at: number) => (kindsAt(view, at) & OUTLET) !== 0

export const isNoun = (view: View, at: number) => (kindsAt(view, at) & ~KNOWN) !== 0

import type { Document, Stretch } from './document.ts'
import { namesIn } from './names.ts'

/** "a Bloomberg report that A": the outlet right before the noun. */
export function outletBefore(doc: Document, start: number, at: number): Stretch | undefined {
  const name = namesIn(doc, start, at).at(-1)
  return name?.kind === 'outlet' && name.to === at ? { from: name.from, to: name.to } : undefined
}

/** Whose noun it is: "X's" or "her" within the phrase. */
export function ownerIn(doc: Document, start: number, at: number): Stretch | undefined {
  for (let i = at - 1; i >= start; i--) {
    const { lower } = doc.tokens[i]!
    if (/^['’]s?$/.test(lower)) return { from: start, to: i + 1 }
    if (/^(?:his|her|their|its|my|our|your)$/.test(lower)) return { from: i, to: i + 1 }
  }
  return undefined
}

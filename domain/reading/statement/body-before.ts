import { ROLES } from '../words/en/roles.ts'
import { behalf } from './behalf.ts'
import type { Document } from './document.ts'
import { namesIn } from './names.ts'

export type Described = { role?: string; speaksFor?: string }

/** "A spokesman for the airline, X,": the role and its body before the comma. */
export function behalfBefore(doc: Document, last: number): Described {
  for (let i = last - 1; i > last - 8 && i >= 0; i--) {
    if (/^[.,;:]$/.test(doc.tokens[i]!.text)) return {}
    const body = ROLES.has(doc.tokens[i]!.lower) ? behalf(doc, i, last + 1) : undefined
    if (body) return { role: doc.tokens[i]!.text, speaksFor: body }
  }
  return {}
}

export function bodyBefore(doc: Document, end: number): Described {
  const found = namesIn(doc, Math.max(0, end - 5), end).at(-1)
  // "X quoted Minister Y": a verb between them.
  if (doc.tokens[end - 1]?.tag === 'VERB') return {}
  const comma = doc.tokens[end - 1]?.text === ','
  const fits =
    found &&
    found.to >= end - 1 &&
    !(comma && found.kind === 'outlet') &&
    (found.kind === 'body' || found.kind === 'outlet')
  return fits ? { speaksFor: found.text } : {}
}

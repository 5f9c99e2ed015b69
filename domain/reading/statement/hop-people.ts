import type { DraftHop } from '../types.ts'
import { OFFICES } from '../words/en/roles.ts'
import { type Cast, lastBody, peopleBefore } from './cast.ts'
import type { Document, Stretch } from './document.ts'
import type { Memory } from './hop.ts'
import { personHop } from './person-hop.ts'

/** "the minister": the last speaker or person whose role has that word. */
export function definite(
  doc: Document,
  source: Stretch,
  head: number,
  memory: Memory,
  cast: Cast,
): DraftHop | undefined {
  if (!/^(?:the|this|that)$/.test(doc.tokens[source.from]!.lower)) return undefined
  const word = doc.tokens[head]!.lower
  if (!OFFICES.has(word)) return undefined
  const fits = (role?: string) => role?.toLowerCase().split(/\s+/).includes(word)
  if (memory.person && fits(memory.person.role)) return memory.person
  const person = peopleBefore(cast, source.from).find((one) => fits(one.role))
  return person ? personHop(person) : undefined
}

export const lastPerson = (cast: Cast, before: number) => {
  const person = peopleBefore(cast, before)[0]
  return person && personHop(person)
}

export const lastBodyHop = (cast: Cast, before: number): DraftHop | undefined => {
  const body = lastBody(cast, before)
  return body && { name: body.text, kind: 'body' }
}

/** A pronoun that nothing before it explains is named as it stands. */
export const unresolved = (text: string): DraftHop | undefined =>
  /^(?:he|she)$/i.test(text) ? { name: text, kind: 'unnamed' } : undefined

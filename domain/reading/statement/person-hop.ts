import type { DraftHop } from '../types.ts'
import type { Person } from './cast.ts'

/** A person of the text as a hop: name, whom they speak for, and their role. */
export function personHop(person: Person): DraftHop {
  const hop: DraftHop = { name: person.name, kind: 'person' }
  if (person.speaksFor) hop.speaksFor = person.speaksFor
  if (person.role) hop.role = person.role
  return hop
}

import type { StanceOn } from '../statement/view.ts'

/** An actor on the desk: what it is called, and where it speaks. */
export type ActorView = {
  id: string
  version: number
  name: string
  kind: 'person' | 'body' | 'unnamed'
  names: { name: string; language: string }[]
  wikidata: string | null
  speaksFor: { id: string; name: string } | null
  statements: {
    id: string
    words: string
    language: string
    report: { id: string; title: string; language: string; source: string }
    stances: StanceOn[]
  }[]
}

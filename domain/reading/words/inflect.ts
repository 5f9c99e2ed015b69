import type { ByKind } from './cue-lists.ts'
import type { CueKind } from './cue-words.ts'

/** The forms of one verb, from how a list writes it. */
export type Forms = (entry: string) => string[]

/** Writes out every form of the verbs of a list, kind by kind. */
export function inflect(stems: ByKind, forms: Forms): ByKind {
  const found: ByKind = {}
  for (const [kind, list] of Object.entries(stems))
    found[kind as CueKind] = list
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((entry) => forms(entry))
      .join(' ')
  return found
}

/** Joins lists of words, kind by kind; what stands in a later list keeps its earlier kind. */
export function merge(...all: ByKind[]): ByKind {
  const kinds = new Map<string, CueKind>()
  for (const lists of all)
    for (const [kind, list] of Object.entries(lists))
      for (const word of list.split(/\s+/).filter(Boolean))
        if (!kinds.has(word)) kinds.set(word, kind as CueKind)
  const found: ByKind = {}
  for (const [word, kind] of kinds) found[kind] = `${found[kind] ?? ''} ${word}`
  return found
}

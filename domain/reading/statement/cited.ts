import type { DraftHop } from '../types.ts'
import { BODY_NOUNS } from '../words/en/bodies.ts'
import { OUTLET_NOUNS } from '../words/en/outlet-nouns.ts'
import { PEOPLE } from '../words/en/roles.ts'
import type { Cast } from './cast.ts'
import type { Cue } from './cue.ts'
import type { Document, Stretch } from './document.ts'
import { hopOf, type Memory } from './hop.ts'
import { namesIn } from './names.ts'
import { opensPhrase, phraseEnd } from './phrase.ts'

const CITES = /^(?:cit(?:e|es|ed|ing)|quot(?:e|es|ed|ing))$/
/** Links that belong to who is cited ("sources close to the player", "officials with knowledge of the talks"). */
const LINKS = /^(?:of|in|at|from|with|for|to|inside|within)$/

/** "..., citing Egyptian officials, ..." and "..., which cited sources close to the player": who is cited. */
export function citedIn(doc: Document, cast: Cast, clause: Stretch[], memory: Memory): DraftHop | undefined {
  for (const { from, to } of clause) {
    for (let i = from; i < to - 1; i++) {
      const lower = doc.tokens[i]!.lower
      if (!CITES.test(lower) || !opensPhrase(doc, i + 1)) continue
      if (!lower.endsWith('ing') && !/^(?:which|who|it)$/.test(doc.tokens[i - 1]?.lower ?? '')) continue
      const end = citedEnd(doc, i + 1, to)
      if (end > i + 1) return hopOf(doc, cast, { from: i + 1, to: end }, memory)
    }
  }
  return undefined
}

/** "X reported A. The newspaper cites officials." */
export function citedNext(doc: Document, cast: Cast, sentence: number, memory: Memory): DraftHop | undefined {
  const next = doc.sentences[sentence + 1]
  if (!next || next.to - next.from < 4) return undefined
  const at = next.from + 2
  if (doc.tokens[next.from]!.text !== 'The' || !/^(?:cites|cited|quotes|quoted)$/.test(doc.tokens[at]!.lower))
    return undefined
  const end = citedEnd(doc, at + 1, next.to)
  const plain = end > at + 1 && end >= next.to - 1
  return plain ? hopOf(doc, cast, { from: at + 1, to: end }, memory) : undefined
}

/** End of the phrase that names who is cited. */
export function citedEnd(doc: Document, from: number, to: number): number {
  let end = phraseEnd(doc, from, to)
  for (let round = 0; round < 6 && end + 1 < to; round++) {
    const close = doc.tokens[end]!.tag === 'ADJ' || doc.tokens[end]!.lower === 'close' ? 1 : 0
    if (!LINKS.test(doc.tokens[end + close]?.lower ?? '') || !opensPhrase(doc, end + close + 1)) break
    end = phraseEnd(doc, end + close + 1, to)
  }
  return end
}

/** "citing officials" names the source of an outlet, it reports nothing itself. */
export function citesPeople(doc: Document, cue: Cue, region: Stretch): boolean {
  if (!CITES.test(doc.tokens[cue.head]!.lower) || cue.passive) return false
  const end = phraseEnd(doc, cue.to, region.to)
  for (let i = cue.to; i < end; i++) {
    const lower = doc.tokens[i]!.lower
    if (PEOPLE.has(lower) || BODY_NOUNS.has(lower)) return true
  }
  for (let i = cue.from - 1; i >= Math.max(region.from, cue.from - 3); i--) {
    if (/^(?:,|which|said|reported|reports|says)$/.test(doc.tokens[i]!.lower)) continue
    if (i === region.from + 1 && OUTLET_NOUNS.has(doc.tokens[i]!.lower)) return true
    const name = namesIn(doc, Math.max(region.from, i - 5), i + 1).at(-1)
    return name?.kind === 'outlet' && name.to === i + 1
  }
  return false
}

import { afterTimes } from './adjuncts.ts'
import type { Region } from './build.ts'
import { contentEnd } from './content.ts'
import type { Document } from './document.ts'

/** Where the words begin behind "was clear:", "is that" or a colon alone, or -1. */
export function afterBe(doc: Document, at: number, region: Region): number {
  let i = at
  while (i < at + 3 && /^(?:is|was|are|were|has|had|been|remains)$/.test(doc.tokens[i]?.lower ?? '')) i++
  const be = i > at
  while (be && i < at + 5 && /^(?:ADJ|ADV)$/.test(doc.tokens[i]?.tag ?? '')) i++
  if (i + 2 >= region.to) return -1
  if (doc.tokens[i]!.text === ':') return i + 1
  return be && doc.tokens[i]!.lower === 'that' ? i : -1
}

/** "the claim on Facebook that", "a warning last week that": where "that" stands behind a place or a time, else the token itself. */
export function afterPlace(doc: Document, at: number, region: Region): number {
  if (!/^(?:on|in|from|last|this|late|early|earlier)$/.test(doc.tokens[at]?.lower ?? '')) return at
  const end = afterTimes(doc, at, region)
  return end > at && end - at < 7 && doc.tokens[end]?.lower === 'that' ? end : at
}

/**
 * Where the words behind a noun end. "X's insistence that no tax will rise has worn thin": where the noun opens the
 * clause, its own verb ends them: the second finite verb that no comma, conjunction or relative word leads to.
 */
export function nounEnd(doc: Document, start: number, from: number, region: Region, seen = 0): number {
  const end = contentEnd(doc, from, region, true)
  const before = doc.tokens[start - 1]
  if (
    start > region.from &&
    before?.text !== ',' &&
    !/^(?:but|and|while|although|though)$/.test(before?.lower ?? '')
  )
    return end
  let verbs = seen
  for (let i = from + 1; i < end; i++) {
    const { tag, lower } = doc.tokens[i]!
    if (/^(?:that|which|who|whose|and|or|but|because|if|when|while|as|where|,)$/.test(lower)) verbs = 0
    const finite = tag === 'AUX' || (tag === 'VERB' && !/ing$/.test(lower))
    if (!finite || doc.tokens[i - 1]!.lower === 'to') continue
    // An adverb between goes on only within one verb group ("will now be"), not behind a whole one ("found alive have").
    const beside = doc.tokens[i - 1]!.tag
    const before = beside === 'ADV' ? doc.tokens[i - 2]!.tag : beside
    const goesOn =
      /^(?:AUX|PART)$/.test(before) ||
      (before === 'VERB' && tag === 'VERB' && doc.tokens[i - 2]!.tag !== 'AUX')
    // "was drunk angered his family": a past form with an object is no participle.
    const finiteForm =
      tag === 'AUX' ||
      !/ed$/.test(lower) ||
      lower === 'led' ||
      /^(?:DET|PRON)$/.test(doc.tokens[i + 1]?.tag ?? '')
    if (verbs > 0 && !goesOn && finiteForm) return i
    verbs++
    if (doc.tokens[from]!.lower === 'to' && verbs === 1 && tag === 'AUX') return i
  }
  return end
}

import type { Document, Stretch } from './document.ts'
import { sharedSubject } from './source.ts'

const CONTROLS =
  /^(?:ask|tell|told|urg|order|allow|forc|get|got|want|expect|persuad|invit|advis|encourag|requir|permit|warn|instruct|direct|help|push|press|lead|led|caus|enabl|prompt|convinc|challeng|beg|call|lobb|let|need|like|prefer|send|sent|driv|drove|pressur|inspir|motivat)/

const DOCUMENTS =
  /^(?:statement|letter|video|banners?|signs?|message|tweets?|emails?|note|memo|ad|advertisement|cover|remarks|speech|post|pitch|posters?|placards?|report|article|column|release|resolution|motion|petition|op-ed|book|song|text|texts)$/

/**
 * Who says what an infinitive or a participle reports when the noun beside it does not: "went on the radio to declare",
 * "issued a statement calling". The subject of the verb before; undefined where the noun beside it is the one.
 */
export function controller(
  doc: Document,
  cue: Stretch & { infinitive: boolean; head: number },
  beside: Stretch,
  region: Stretch,
): Stretch | undefined {
  const { tokens } = doc
  const participle = tokens[cue.head]!.lower.endsWith('ing') && cue.from === cue.head
  const owner = tokens[beside.from]!.lower
  // "his inability to answer"
  if (
    cue.infinitive &&
    beside.to - beside.from > 1 &&
    /^(?:his|her|their|its|whose|my|our|your)$/.test(owner)
  )
    return { from: beside.from, to: beside.from + 1 }
  if (
    cue.infinitive &&
    (tokens[beside.from - 1]?.lower === 'for' ||
      tokens.slice(beside.from, beside.to).some(({ lower }) => /^['’]s?$/.test(lower)))
  )
    return undefined
  if (!cue.infinitive && !participle) return undefined
  if (
    participle &&
    (tokens[cue.from - 1]!.text === ',' ||
      !tokens.slice(beside.from, beside.to).some(({ lower }) => DOCUMENTS.test(lower)))
  )
    return undefined
  for (let i = beside.from - 1; i >= Math.max(region.from, beside.from - 12); i--) {
    const { tag, lower, text } = tokens[i]!
    if (/^[;:]$/.test(text) || doc.quoteOf[i]! >= 0) return undefined
    if (tag !== 'VERB' && tag !== 'AUX') continue
    if (cue.infinitive && CONTROLS.test(lower)) return undefined
    return sharedSubject(doc, i + 1, region)
  }
  return undefined
}

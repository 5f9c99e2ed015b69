import { type Region, span } from './build.ts'
import type { Document, Stretch } from './document.ts'
import type { Draft } from './draft.ts'
import { opensPhrase, phraseEnd } from './phrase.ts'

const BY =
  /^(?:account|accounts|reckoning|estimate|estimates|count|telling|admission|calculation|calculations|description|version)$/
const IN = /^(?:words|view|opinion|telling|account|estimation|eyes|version|reading)$/

/**
 * "By the army's account, A", "in her words, A", "by its own admission, A", "If X is to be believed, A": an opening
 * that says whose words the sentence is. A pronoun stands for what the words open with.
 */
export function byAccount(doc: Document, at: number, region: Region): Draft | undefined {
  if (at !== region.from) return undefined
  const found = owned(doc, region) ?? believed(doc, region)
  if (!found || found.to + 3 > region.to) return undefined
  const content = { from: found.to + 1, to: region.to }
  let source = found.source
  if (/^(?:his|her|its|their)$/.test(doc.tokens[source.from]!.lower)) {
    if (!opensPhrase(doc, content.from)) return undefined
    source = { from: content.from, to: phraseEnd(doc, content.from, region.to) }
    if (source.to <= source.from) return undefined
  }
  return {
    content: [span(doc, content)],
    cue: [span(doc, { from: region.from, to: found.to })],
    source: [span(doc, source)],
    rule: 'according to',
    kind: 'assert',
    negated: false,
    at: region.from,
    sentence: region.sentence,
    nested: region.quote >= 0,
  }
}

type Opening = { source: Stretch; to: number }

function owned(doc: Document, region: Region): Opening | undefined {
  const { tokens } = doc
  const first = tokens[region.from]!.lower
  const nouns = first === 'by' ? BY : first === 'in' ? IN : undefined
  if (!nouns) return undefined
  for (let i = region.from + 2; i < Math.min(region.from + 10, region.to - 1); i++) {
    if (!nouns.test(tokens[i]!.lower) || tokens[i + 1]!.text !== ',') continue
    const owner = tokens[i - 1]!.lower === 'own' ? i - 1 : i
    const mark = tokens[owner - 1]!
    if (/^['’]s?$/.test(mark.lower) && owner - 1 > region.from + 1)
      return { source: { from: region.from + 1, to: owner - 1 }, to: i + 1 }
    if (/^(?:his|her|its|their)$/.test(mark.lower) && owner - 1 === region.from + 1)
      return { source: { from: owner - 1, to: owner }, to: i + 1 }
    return undefined
  }
  return undefined
}

function believed(doc: Document, region: Region): Opening | undefined {
  const { tokens } = doc
  if (tokens[region.from]!.lower !== 'if' || !opensPhrase(doc, region.from + 1)) return undefined
  const end = phraseEnd(doc, region.from + 1, region.to)
  const words = tokens.slice(end, end + 4).map(({ lower }) => lower)
  return /^(?:is|are)$/.test(words[0] ?? '') &&
    words.slice(1).join(' ') === 'to be believed' &&
    tokens[end + 4]?.text === ','
    ? { source: { from: region.from + 1, to: end }, to: end + 4 }
    : undefined
}

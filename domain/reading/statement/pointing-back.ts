import type { Span } from '../types.ts'
import { SAID_NOUNS, THAT_NOUNS } from '../words/en/cue-nouns.ts'
import { PLAIN_CUES } from '../words/en/cue-verbs.ts'
import { span } from './build.ts'
import type { Document, Stretch } from './document.ts'
import type { Draft } from './draft.ts'
import { opensPhrase, phraseEnd, phraseStart } from './phrase.ts'

const NOUNS = /^(?:findings?|result|word|story|version|charge|judgment|judgement|thinking|line)$/

/**
 * A sentence that says whose words the one before it was: "That is the account of X", "This was X's answer", "So says
 * X". Its content is the whole sentence before, in the same paragraph or the one above.
 */
export function draftPointingBack(doc: Document, drafts: Draft[]): Draft[] {
  const taken = new Set(drafts.filter(({ nested }) => !nested).map(({ sentence }) => sentence))
  const found: Draft[] = []
  for (let index = 1; index < doc.sentences.length; index++) {
    if (taken.has(index - 1)) continue
    const pointer = soSays(doc, index) ?? thatIs(doc, index) ?? withTheseWords(doc, index)
    if (!pointer) continue
    const { start, end, to } = doc.sentences[index - 1]!
    // A quotation keeps its full stop, a plain sentence does not.
    const stop = doc.quoteOf[to - 1]! < 0 && /^[.]$/.test(doc.tokens[to - 1]?.text ?? '') ? 1 : 0
    const content: Span = [start, end - stop]
    found.push({
      content: [content],
      cue: [span(doc, pointer.cue)],
      source: [span(doc, pointer.source)],
      rule: 'pointing back',
      kind: 'say',
      negated: false,
      at: pointer.cue.from,
      sentence: index,
      nested: false,
    })
  }
  return found
}

type Pointer = { cue: Stretch; source: Stretch }

/** "So says X", "So reports the broadcaster X, with ..." */
function soSays(doc: Document, index: number): Pointer | undefined {
  const { from, to } = doc.sentences[index]!
  const verb = from + 1
  if (doc.tokens[from]!.text !== 'So' || !PLAIN_CUES.get(doc.tokens[verb]?.lower ?? '')?.forms.has('s'))
    return undefined
  if (!opensPhrase(doc, verb + 1)) return undefined
  const end = phraseEnd(doc, verb + 1, to)
  return end > verb + 1 ? { cue: { from, to: verb + 1 }, source: { from: verb + 1, to: end } } : undefined
}

/** "“A.” With these words Senator X left the room." */
function withTheseWords(doc: Document, index: number): Pointer | undefined {
  const { from, to } = doc.sentences[index]!
  const words = doc.tokens.slice(from, from + 3).map(({ lower }) => lower)
  if (words[0] !== 'with' || !/^(?:these|those)$/.test(words[1] ?? '') || words[2] !== 'words')
    return undefined
  const start = doc.tokens[from + 3]?.text === ',' ? from + 4 : from + 3
  if (doc.quoteOf[from - 1]! < 0 || !opensPhrase(doc, start)) return undefined
  const end = phraseEnd(doc, start, to)
  return end > start ? { cue: { from, to: from + 3 }, source: { from: start, to: end } } : undefined
}

/** "That is the account of X, who ...", "This was the finding of a survey by X", "That was X's answer". */
function thatIs(doc: Document, index: number): Pointer | undefined {
  const { tokens } = doc
  const { from, to } = doc.sentences[index]!
  if (!/^(?:that|this|such)$/.test(tokens[from]!.lower)) return undefined
  let i = from + 1
  while (i < from + 4 && /^(?:is|was|were|are|has|had|been|at|least)$/.test(tokens[i]?.lower ?? '')) i++
  if (i === from + 1) return undefined
  for (let noun = i; noun < Math.min(i + 8, to); noun++) {
    const { lower, tag } = tokens[noun]!
    if (tag === 'VERB' || tag === 'AUX' || lower === ',') return undefined
    if (!SAID_NOUNS.has(lower) && !THAT_NOUNS.has(lower) && !NOUNS.test(lower)) continue
    const cue = { from: noun, to: noun + 1 }
    if (/^(?:of|from|by)$/.test(tokens[noun + 1]?.lower ?? '') && opensPhrase(doc, noun + 2)) {
      let end = phraseEnd(doc, noun + 2, to)
      while (
        /^(?:by|of|at|for)$/.test(tokens[end]?.lower ?? '') &&
        opensPhrase(doc, end + 1) &&
        end < noun + 16
      )
        end = phraseEnd(doc, end + 1, to)
      return end > noun + 2 ? { cue, source: { from: noun + 2, to: end } } : undefined
    }
    for (let k = noun - 1; k > i; k--)
      if (/^['’]s?$/.test(tokens[k]!.lower))
        return { cue, source: { from: phraseStart(doc, k, { from: i, to: k }), to: k } }
    if (/^(?:his|her|their|its)$/.test(tokens[i]!.lower)) return { cue, source: { from: i, to: i + 1 } }
    return undefined
  }
  return undefined
}

import type { Span } from '../types.ts'
import { NARRATED_HEDGES } from '../words/en/hedges.ts'
import { span } from './build.ts'
import type { Document } from './document.ts'
import type { Draft } from './draft.ts'

const PATTERN = new RegExp(`(?<![\\p{L}-])(?:${NARRATED_HEDGES.join('|')})(?![\\p{L}-])`, 'iu')
/** Openings that the content leaves out: "it is understood that A". */
const OPENING =
  /^(?:it (?:is|was|would|appears|seems)\b.*|.* has it(?: that)?|by .* accounts|(?:as|so) far as .*|to all appearances)$/i

/**
 * What the report tells with a hedge and without a speaker: "the hackers apparently got in", "he is said to own two
 * boats", "it is understood that". One draft a sentence, unless a cue already drafts the words around the hedge.
 */
export function draftHedged(doc: Document, drafts: Draft[]): Draft[] {
  const taken = drafts.flatMap((draft) => [...draft.content, ...draft.cue]).sort((a, b) => a[0] - b[0])
  const hedged: Draft[] = []
  let next = 0
  let reach = 0
  for (const [index, sentence] of doc.sentences.entries()) {
    const found = PATTERN.exec(doc.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600)))
    if (!found || sentence.to - sentence.from < 5) continue
    const at: Span = [sentence.start + found.index, sentence.start + found.index + found[0].length]
    while (next < taken.length && taken[next]![0] < at[1]) reach = Math.max(reach, taken[next++]![1])
    if (reach > at[0] || conditional(found[0], doc.text.slice(sentence.start, sentence.end))) continue
    const draft = draftOf(doc, index, at, OPENING.test(found[0]))
    if (draft) hedged.push(draft)
  }
  return hedged
}

/** "would have won if" supposes, it does not hedge. */
const conditional = (hedge: string, sentence: string) =>
  /^would/i.test(hedge) && /\b(?:if|had|unless|otherwise)\b/i.test(sentence.replace(/would have/gi, ''))

function draftOf(doc: Document, index: number, hedge: Span, opening: boolean): Draft | undefined {
  const sentence = doc.sentences[index]!
  let at = sentence.from
  while (at < sentence.to && doc.tokens[at]!.start < hedge[0]) at++
  if (at >= sentence.to || doc.quoteOf[at]! >= 0) return undefined
  let { from, to } = sentence
  // "The old king, it is said, never slept": both sides of it.
  const inside = opening && at > from + 1 && doc.tokens[at - 1]!.text === ','
  const ahead = inside ? span(doc, { from, to: at - 1 }) : undefined
  if (opening) {
    from = at
    while (from < to && doc.tokens[from]!.start < hedge[1]) from++
    if (/^(?:that|,)$/.test(doc.tokens[from]?.lower ?? '')) from++
  }
  // A comment of the report on the whole ("..., a claim he calls absurd") is not what was hedged.
  for (let i = Math.max(at, from) + 1; i < to; i++)
    if (
      doc.tokens[i]!.text === ';' ||
      (doc.tokens[i]!.text === ',' &&
        /^(?:a|an|which|but|although|though)$/.test(doc.tokens[i + 1]?.lower ?? '') &&
        i - at > 4)
    ) {
      to = i
      break
    }
  if (to - from < 3) return undefined
  return {
    content: [...(ahead ? [ahead] : []), span(doc, { from, to })],
    cue: [hedge],
    source: [],
    rule: 'hedged',
    kind: 'report',
    negated: false,
    at,
    sentence: index,
    nested: false,
  }
}

import { HEDGES } from '../words/en/hedges.ts'
import { type Document, firstToken } from './document.ts'
import type { Draft } from './draft.ts'

const PATTERN = new RegExp(`(?<![\\p{L}-])(?:${HEDGES.join('|')})(?![\\p{L}-])`, 'iu')
const MODAL = /^(?:would have|may have|might have|could have|likely|possibly|probably|perhaps)/i
/** Modals and adverbs that weaken the main verb they stand beside. */
const WEAKENS = /^(?:may|might|could|likely|possibly|probably|perhaps)$/
/** How far into the words the main verb is looked for. */
const MAIN = 14

/**
 * The hedging word of a draft as it stands: in the cue or its clause, or in the reporter's paraphrase. Words inside
 * the speaker's own quotation hedge nothing: they are the speaker's.
 */
export function hedgeOf(doc: Document, draft: Draft): string | null {
  if (draft.rule === 'hedged' && draft.cue[0])
    return doc.text.slice(draft.cue[0][0], draft.cue[0][1]).replace(/\s+that$/i, '')
  const spans = [
    ...draft.cue,
    ...draft.content.map(([start, end]): [number, number] => [start, Math.min(end, start + 400)]),
  ]
  for (const [index, [start, end]] of spans.entries()) {
    const text = outsideQuotes(doc, start, end)
    const found = PATTERN.exec(text)
    if (!found) continue
    const inCue = index < draft.cue.length
    if (!inCue && (MODAL.test(found[0]) || found.index > 120)) continue
    return doc.text.slice(start + found.index, start + found.index + found[0].length)
  }
  return mainModal(doc, draft)
}

/** "the storm may reach the coast": the first verb of what is said is weakened, also in the speaker's own words. */
function mainModal(doc: Document, draft: Draft): string | null {
  if (draft.nested || draft.rule === 'bare quotation') return null
  const from = firstToken(doc, draft.content[0]![0])
  const to = Math.min(from + MAIN, doc.tokens.length)
  let noun = false
  for (let i = from; i < to && doc.tokens[i]!.start < draft.content[0]![1]; i++) {
    const { lower, tag, text } = doc.tokens[i]!
    if (/^(?:who|which|if|when|where|because)$/.test(lower)) return null
    if (WEAKENS.test(lower) && (text === lower || (i === from && /^p/.test(lower)))) {
      const next = doc.tokens[i + 1]
      // "could reopen" may be an ability; "could be", "could still have" is a possibility.
      if (lower === 'could' && !opensUp(doc, i)) return null
      return /^(?:may|might)$/.test(lower) && next?.lower === 'have' ? `${text} ${next.text}` : text
    }
    // "Sleeping less may raise the risk", "a faulty weld could": no verb of the clause before a noun stands there.
    noun ||= /^(?:NOUN|PROPN|PRON|NUM)$/.test(tag)
    const past =
      (tag === 'AUX' || (tag === 'VERB' && noun && !/ing$/.test(lower))) &&
      !/^(?:is|are|was|were|has|have|had|will|would|['’]s)$/.test(lower)
    if (past) return null
  }
  return null
}

/** "could slide", "could still have": a possibility; behind a pronoun or a negation rather an ability. */
function opensUp(doc: Document, at: number): boolean {
  const next = doc.tokens[at + 1]?.lower ?? ''
  if (/^(?:be|have|still|also|yet|soon|eventually|well|even)$/.test(next)) return true
  if (/^(?:not|n['’]t|no|only|afford|help)$/.test(next)) return false
  return doc.tokens[at + 1]?.tag === 'VERB' && doc.tokens[at - 1]?.tag !== 'PRON'
}

/** The text of a span with every quoted character blanked, so that offsets stay. */
function outsideQuotes(doc: Document, start: number, end: number): string {
  let text = doc.text.slice(start, end)
  let low = 0
  let high = doc.quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (doc.quotes[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  for (let i = low; i < doc.quotes.length && doc.quotes[i]!.start < end; i++) {
    const from = Math.max(0, doc.quotes[i]!.start - start)
    const to = Math.min(end, doc.quotes[i]!.end) - start
    text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
  }
  return text
}

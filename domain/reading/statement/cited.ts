import type { DraftHop } from '../types.ts'
import { BODY_NOUNS, CHANNELS } from '../words/en/bodies.ts'
import { OUTLET_NOUNS } from '../words/en/outlet-nouns.ts'
import { PEOPLE } from '../words/en/roles.ts'
import type { Cast } from './cast.ts'
import type { Cue } from './cue.ts'
import { MADE } from './describe.ts'
import type { Document, Stretch } from './document.ts'
import { hopOf, type Memory } from './hop.ts'
import { namesIn } from './names.ts'
import { opensPhrase, phraseEnd } from './phrase.ts'
import { subjectBefore } from './source.ts'
import { DOCUMENT_WORDS } from './spoken-words.ts'

const CITES = /^(?:cit(?:e|es|ed|ing)|quot(?:e|es|ed|ing))$/
/** Links that belong to who is cited ("sources close to the player", "officials with knowledge of the talks"). */
const LINKS = /^(?:of|in|at|from|with|for|to|inside|within|on|about|into)$/
/** Words before who is cited that are no verb of citing, the last word of each group. */
const RESTING: [RegExp, RegExp][] = [
  [/^(?:reference|attribution)$/, /^to$/],
  [/^(?:based|relied|relying|relies|drawing|drew|draws)$/, /^(?:on|upon)$/],
  [/^(?:basis)$/, /^of$/],
  [/^(?:attributing|attributed|attributes)$/, /^to$/],
]

/** Where the phrase of who is cited begins when the words at a token cite somebody ("citing", "with reference to"). */
function citedFrom(doc: Document, at: number, to: number): number {
  const { tokens } = doc
  const { lower } = tokens[at]!
  if (/^(?:without|not)$/.test(tokens[at - 1]?.lower ?? '')) return -1
  if (CITES.test(lower)) {
    const leaked =
      /^(?:VERB|ADJ)$/.test(tokens[at + 1]?.tag ?? '') &&
      /ed$/.test(tokens[at + 1]!.lower) &&
      tokens[at + 2]?.tag === 'NOUN'
    if (!opensPhrase(doc, at + 1) && !leaked) return -1
    // "which cited", "which, citing", "which in turn quoted"
    return lower.endsWith('ing') || whichBefore(doc, at) ? at + 1 : -1
  }
  for (const [word, link] of RESTING) {
    if (!word.test(lower)) continue
    if (lower === 'attributing' || lower === 'attributed' || lower === 'attributes') {
      for (let i = at + 1; i < Math.min(at + 7, to - 1); i++)
        if (tokens[i]!.lower === 'to' && opensPhrase(doc, i + 1) && /ing$/.test(lower)) return i + 1
      return -1
    }
    if (link.test(tokens[at + 1]?.lower ?? '') && opensPhrase(doc, at + 2) && at + 2 < to) return at + 2
  }
  return -1
}

function whichBefore(doc: Document, at: number): boolean {
  for (let i = at - 1; i > Math.max(0, at - 5); i--) {
    if (/^(?:which|who|it)$/.test(doc.tokens[i]!.lower)) return true
    if (!/^(?:in|turn|itself|also|,|had|has)$/.test(doc.tokens[i]!.lower)) return false
  }
  return false
}

/**
 * "..., citing Egyptian officials, ..." and "..., which in turn quoted sources close to the player": who is cited,
 * outermost first.
 */
export function citedIn(doc: Document, cast: Cast, clause: Stretch[], memory: Memory): DraftHop[] {
  const found: DraftHop[] = []
  for (const { from, to } of clause) {
    for (let i = from; i < to - 1; i++) {
      const start = citedFrom(doc, i, to)
      if (start < 0) continue
      const end = citedEnd(doc, start, to)
      const hop = end > start ? hopOf(doc, cast, { from: start, to: end }, memory) : undefined
      const channel = hop && postedOn(doc, start, end)
      if (channel && channel.name !== hop.name) found.push(channel)
      if (hop && !found.some(({ name }) => name === hop.name)) found.push(hop)
      i = Math.max(i, end - 1)
      // Only an outlet cites in its turn.
      if (hop && hop.kind !== 'outlet') return found
    }
  }
  return found
}

/** "citing a Facebook post by the staff": the channel that what is cited stood on. */
function postedOn(doc: Document, from: number, to: number): DraftHop | undefined {
  for (let i = from; i < to; i++) {
    const { lower, text } = doc.tokens[i]!
    if (CHANNELS.has(lower) && /^\p{Lu}/u.test(text) && POSTS.test(doc.tokens[i + 1]?.lower ?? ''))
      return { name: text, kind: 'channel' }
  }
  return undefined
}
const POSTS = /^(?:posts?|message|messages|video|account|page|channel|thread|livestream|statement)$/

/** "X reported A. The newspaper cites officials.", "X reported A. It cited officials." */
export function citedNext(doc: Document, cast: Cast, sentence: number, memory: Memory): DraftHop | undefined {
  const next = doc.sentences[sentence + 1]
  if (!next || next.to - next.from < 4) return undefined
  const opens = doc.tokens[next.from]!.text
  const at = opens === 'It' ? next.from + 1 : opens === 'The' ? next.from + 2 : -1
  if (at < 0 || !/^(?:cites|cited|quotes|quoted)$/.test(doc.tokens[at]!.lower)) return undefined
  const end = citedEnd(doc, at + 1, next.to)
  const plain = end > at + 1 && end >= next.to - 1
  return plain ? hopOf(doc, cast, { from: at + 1, to: end }, memory) : undefined
}

/** End of the phrase that names who is cited. */
export function citedEnd(doc: Document, from: number, to: number): number {
  // "citing leaked emails"
  let end = phraseEnd(doc, doc.tokens[from]!.tag === 'VERB' ? from + 1 : from, to)
  for (let round = 0; round < 6 && end + 1 < to; round++) {
    const next = doc.tokens[end]!
    const close = next.tag === 'ADJ' || /^(?:close|briefed|involved|familiar)$/.test(next.lower) ? 1 : 0
    const link = doc.tokens[end + close]?.lower ?? ''
    // "pilots working for the service"
    if (
      next.lower === 'working' &&
      link === 'working' &&
      /^(?:for|at|with)$/.test(doc.tokens[end + 1]?.lower ?? '')
    ) {
      end = phraseEnd(doc, end + 2, to)
      continue
    }
    // "an analysis by the firm X", "a post by the mayor"
    const work = doc.tokens[end - 1]!.lower
    const made = link === 'by' && (MADE.test(work) || DOCUMENT_WORDS.has(work))
    if (!(LINKS.test(link) || made) || !opensPhrase(doc, end + close + 1)) break
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
    return (name?.kind === 'outlet' && name.to === i + 1) || outletSpeaks(doc, cue, region)
  }
  return outletSpeaks(doc, cue, region)
}

/** "the Herald wrote on Tuesday, citing a log": an outlet that has just reported something names what it rests on. */
function outletSpeaks(doc: Document, cue: Cue, region: Stretch): boolean {
  if (!/ing$/.test(doc.tokens[cue.head]!.lower)) return false
  // "Citing an analysis by X, the Herald reports"
  if (cue.head === region.from) {
    let comma = cue.to
    while (comma < Math.min(cue.to + 20, region.to) && doc.tokens[comma]!.text !== ',') comma++
    return namesIn(doc, comma + 1, Math.min(comma + 8, region.to))[0]?.kind === 'outlet'
  }
  for (let i = cue.from - 1; i >= Math.max(region.from, cue.from - 40); i--) {
    const { tag, text } = doc.tokens[i]!
    if (/^[;:]$/.test(text)) return false
    if (tag !== 'VERB') continue
    const subject = subjectBefore(doc, i, region)
    if (subject && namesIn(doc, subject.from, subject.to).some(({ kind }) => kind === 'outlet')) return true
    if (subject && /^(?:media|television|tv|radio|agencies|agency)$/.test(doc.tokens[subject.to - 1]!.lower))
      return true
  }
  return false
}

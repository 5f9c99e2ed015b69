import { ABOUT_NOUNS, SAID_NOUNS, THAT_NOUNS, TO_NOUNS } from '../words/en/cue-nouns.ts'
import { type Region, span } from './build.ts'
import { contentEnd } from './content.ts'
import type { Document } from './document.ts'
import type { Draft } from './draft.ts'
import { afterBe, afterPlace, nounEnd } from './noun-ends.ts'
import { outletBefore, ownerIn } from './noun-owner.ts'
import { isTimeWord, opensPhrase, phraseEnd, phraseStart } from './phrase.ts'
import { sharedSubject } from './source.ts'

/** "a demand that ...", "X's claim that ...", "its decision to ..." */
export function nounCue(doc: Document, at: number, region: Region): Draft | undefined {
  const { tokens } = doc
  const token = tokens[at]!
  const near = tokens[at - 1]?.tag === 'ADJ' || tokens[at - 1]?.tag === 'ADV' ? at - 2 : at - 1
  const owned = /^(?:['’]s?|his|her|their|its)$/.test(tokens[near]?.lower ?? '')
  const opens = at === region.from && THAT_NOUNS.has(token.lower)
  if (token.tag !== 'NOUN' && !((owned || opens) && THAT_NOUNS.has(token.lower))) return undefined
  const dated = isTimeWord(tokens[at + 2]?.lower ?? '')
  const placed =
    !dated && (tokens[at + 1]?.lower !== 'in' || /^(?:DET|ADJ|ADV)$/.test(tokens[at - 1]?.tag ?? ''))
  if (
    placed &&
    /^(?:from|by|of|in)$/.test(tokens[at + 1]?.lower ?? '') &&
    (THAT_NOUNS.has(token.lower) || TO_NOUNS.has(token.lower) || SAID_NOUNS.has(token.lower))
  )
    return nounFrom(doc, at, region)
  const made = madeByWhom(doc, at, region)
  if (made) return made
  const other = isThat(doc, at, region) ?? aboutWhat(doc, at, region)
  if (other) return other
  const behind = afterPlace(doc, at + 1, region)
  const next = behind > at + 1 && THAT_NOUNS.has(token.lower) ? 'that' : tokens[at + 1]?.lower
  // "demands that come with the office": a verb right behind "that" makes it a relative clause.
  const opensAt = next === 'that' ? Math.max(behind, at + 1) : at + 1
  const relative = /^(?:VERB|AUX)$/.test(tokens[opensAt + 1]?.tag ?? '')
  const that = next === 'that' && THAT_NOUNS.has(token.lower) && !relative
  if (!that && !(next === 'to' && TO_NOUNS.has(token.lower) && tokens[at + 2]?.tag === 'VERB'))
    return undefined
  // "the bank's warning": the tagger may take the noun for a verb.
  const start = phraseStart(doc, owned && token.tag !== 'NOUN' ? at : at + 1, region)
  let source = ownerIn(doc, start, at) ?? outletBefore(doc, start, at)
  // "She made the suggestion that": whoever the verb before belongs to.
  // but not where it hangs on a preposition ("said of reports that").
  if (tokens[start - 1]?.tag !== 'ADP') source ??= sharedSubject(doc, start, region)
  const content = span(doc, { from: opensAt, to: nounEnd(doc, start, opensAt, region) })
  const kind = that ? 'assert' : 'wish'
  return {
    content: [content],
    cue: [span(doc, { from: at, to: at + 1 })],
    source: source ? [span(doc, source)] : [],
    rule: 'noun',
    kind,
    negated: false,
    at,
    sentence: region.sentence,
    nested: region.quote >= 0,
  }
}

/** "Her answer was that A", "X's argument is: “A”", "the slogan is “A”": the noun and its verb are the cue. */
function isThat(doc: Document, at: number, region: Region): Draft | undefined {
  const { tokens } = doc
  const { lower } = tokens[at]!
  if (!SAID_NOUNS.has(lower) && !THAT_NOUNS.has(lower)) return undefined
  let i = at + 1
  while (
    i < at + 4 &&
    /^(?:has|have|had|been|is|was|are|were|remains|remained)$/.test(tokens[i]?.lower ?? '')
  )
    i++
  if (i === at + 1) return undefined
  // "Her answer was short: “A”"
  const be = i
  while (i < be + 3 && /^(?:ADJ|ADV)$/.test(tokens[i]?.tag ?? '') && doc.quoteOf[i]! < 0) i++
  const short = tokens[i]?.text === ':'
  if (!short) i = be
  const quote = doc.quotes[doc.quoteOf[i + (tokens[i]?.text === ':' ? 1 : 0)] ?? -1]
  const from =
    tokens[i]?.lower === 'that' ? i : quote && (short || quote.to - quote.from > 4) ? quote.from : -1
  if (from < i || (from + 2 >= region.to && !short)) return undefined
  const start = phraseStart(doc, at + 1, region)
  const source = ownerIn(doc, start, at)
  if (!source) return undefined
  return {
    content: [span(doc, { from, to: contentEnd(doc, from, region, false) })],
    cue: [span(doc, { from: at, to: i })],
    source: [span(doc, source)],
    rule: 'noun',
    kind: 'say',
    negated: false,
    at,
    sentence: region.sentence,
    nested: region.quote >= 0,
  }
}

/** "X's call for a truce", "her criticism of the plan": an act of speech with its owner and what it was about. */
function aboutWhat(doc: Document, at: number, region: Region): Draft | undefined {
  const { tokens } = doc
  const link = ABOUT_NOUNS.get(tokens[at]!.lower)
  if (!link?.test(tokens[at + 1]?.lower ?? '') || !opensPhrase(doc, at + 2) || at + 2 >= region.to)
    return undefined
  const start = phraseStart(doc, at + 1, region)
  const source = ownerIn(doc, start, at)
  // "amid fears of a strike": whose they are need not be said.
  const loose = /^(?:fears|worries)$/.test(tokens[at]!.lower)
  if (!source && !loose) return undefined
  return {
    content: [span(doc, { from: at + 2, to: nounEnd(doc, start, at + 2, region, 1) })],
    cue: [span(doc, { from: at, to: at + 2 })],
    source: source ? [span(doc, source)] : [],
    rule: 'noun',
    kind: 'belief',
    negated: false,
    thing: true,
    at,
    sentence: region.sentence,
    nested: region.quote >= 0,
  }
}

/** "The suggestion, made by the opposition, that A": who made it stands between commas. */
function madeByWhom(doc: Document, at: number, region: Region): Draft | undefined {
  const { tokens } = doc
  if (tokens[at + 1]?.text !== ',' || !THAT_NOUNS.has(tokens[at]!.lower)) return undefined
  if (!/^(?:made|voiced|raised|repeated|issued|put)$/.test(tokens[at + 2]?.lower ?? '')) return undefined
  let by = at + 3
  while (by < at + 8 && tokens[by]?.lower !== 'by') by++
  if (tokens[by]?.lower !== 'by' || !opensPhrase(doc, by + 1)) return undefined
  let comma = by + 2
  while (comma < Math.min(by + 14, region.to) && tokens[comma]!.text !== ',') comma++
  if (tokens[comma + 1]?.lower !== 'that' || comma + 3 >= region.to) return undefined
  return {
    content: [
      span(doc, { from: comma + 1, to: nounEnd(doc, phraseStart(doc, at + 1, region), comma + 1, region) }),
    ],
    cue: [span(doc, { from: at, to: at + 1 })],
    source: [span(doc, { from: by + 1, to: phraseEnd(doc, by + 1, comma) })],
    rule: 'noun',
    kind: 'assert',
    negated: false,
    at,
    sentence: region.sentence,
    nested: region.quote >= 0,
  }
}

/** "the assurance from the manufacturer that ...": the source stands between the noun and its content. */
function nounFrom(doc: Document, at: number, region: Region): Draft | undefined {
  const { tokens } = doc
  let end = phraseEnd(doc, at + 2, region.to)
  while (/^(?:of|in|for|at)$/.test(tokens[end]?.lower ?? '') && opensPhrase(doc, end + 1) && end < at + 12)
    end = phraseEnd(doc, end + 1, region.to)
  let to = end
  // "Claims by the leader, X, that A"
  if (tokens[end]?.text === ',') {
    let comma = end + 1
    while (comma < Math.min(end + 12, region.to) && tokens[comma]!.text !== ',') comma++
    if (tokens[end + 1]?.tag === 'PROPN') to = comma
    end = comma + 1
  }
  const stated = SAID_NOUNS.has(tokens[at]!.lower) ? afterBe(doc, end, region) : -1
  if (stated > 0) end = stated
  const next = tokens[end]?.lower
  const opens =
    (stated > 0 && to > at + 2) ||
    (next === 'that' &&
      THAT_NOUNS.has(tokens[at]!.lower) &&
      // "a report by X that was later confirmed"
      !/^(?:AUX|VERB)$/.test(tokens[end + 1]?.tag ?? '')) ||
    (next === 'to' && TO_NOUNS.has(tokens[at]!.lower) && tokens[end + 1]?.tag === 'VERB')
  if (to <= at + 2 || !opens || end + 2 >= region.to) return undefined
  return {
    content: [span(doc, { from: end, to: nounEnd(doc, phraseStart(doc, at + 1, region), end, region) })],
    cue: [span(doc, { from: at, to: at + 1 })],
    source: [span(doc, { from: at + 2, to })],
    rule: 'noun',
    kind: 'assert',
    negated: false,
    at,
    sentence: region.sentence,
    nested: region.quote >= 0,
  }
}

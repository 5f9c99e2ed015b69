import type { Token } from '../text/tokens.ts'
import { PLAIN_CUES } from '../words/en/cue-verbs.ts'
import { OFFICES } from '../words/en/roles.ts'
import { isDay } from './phrase.ts'
import { isData, isNamePart } from './repair-names.ts'
import {
  behindArticle,
  closesSentence,
  isLeaked,
  isShow,
  isThirdPerson,
  opensInverted,
} from './repair-verbs.ts'

const PRONOUN = /^(?:i|he|she|it|we|they|you|there)$/
const AMOUNT = /^(?:half|none|most|many|some|few|several|third|two-thirds|quarter|all|both)$/
const BE = /^(?:is|are|was|were|be|been|['’](?:s|m|re))$/

/**
 * Puts right what a general tagger gets wrong about words that reporting hangs on: plural nouns it sees in "most
 * voters say they", names it takes for verbs ("said Don Hale"), "half of", "is promising to". In place.
 */
export function repairTags(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (!token.word) continue
    const before = tokens[i - 1]
    const next = tokens[i + 1]
    if (AMOUNT.test(token.lower) && (isReport(next) || (token.tag !== 'DET' && next?.lower === 'of')))
      token.tag = 'NUM'
    // "according to court documents"
    else if (
      token.tag === 'VERB' &&
      before?.lower === 'to' &&
      /^(?:according|reference|attribution)$/.test(tokens[i - 2]?.lower ?? '')
    )
      token.tag = 'NOUN'
    else if (token.lower === 'report' && token.tag === 'NOUN' && reportsIn(tokens, i)) token.tag = 'VERB'
    // "The hackers claim to have": a plural noun before it, an infinitive behind it.
    else if (
      /^(?:claim|claims)$/.test(token.lower) &&
      next?.lower === 'to' &&
      /^(?:have|be)$/.test(tokens[i + 2]?.lower ?? '') &&
      /^(?:NOUN|PROPN)$/.test(before?.tag ?? '')
    )
      token.tag = 'VERB'
    // "said lead author X"
    else if (
      token.lower === 'lead' &&
      token.tag === 'VERB' &&
      /^(?:author|researcher|investigator|lawyer|negotiator|scientist|counsel|prosecutor)s?$/.test(
        next?.lower ?? '',
      )
    )
      token.tag = 'ADJ'
    else if (isThirdPerson(tokens, i) || isShow(tokens, i)) token.tag = 'VERB'
    // "denied a Reuters report that": behind an article and a name it is the noun.
    else if (token.lower === 'report' && token.tag === 'VERB' && behindArticle(tokens, i)) token.tag = 'NOUN'
    // "state-run", "family-owned"
    else if (/-(?:run|owned|backed|based|led|controlled|funded|linked|affiliated)$/.test(token.lower))
      token.tag = 'ADJ'
    // "could lower the risk"
    else if (
      token.tag === 'ADJ' &&
      /^(?:may|might|could|would|should|will)$/.test(before?.lower ?? '') &&
      next?.tag === 'DET'
    )
      token.tag = 'VERB'
    else if (isChief(token, before, next)) token.tag = 'NOUN'
    // "the late general claims": an office before a verb of saying is no adjective.
    else if (
      token.tag === 'ADJ' &&
      OFFICES.has(token.lower) &&
      PLAIN_CUES.get(next?.lower ?? '')?.forms.has('s')
    )
      token.tag = 'NOUN'
    else if (isName(token, before, next) || isNamePart(tokens, i)) token.tag = 'PROPN'
    else if (isLeaked(tokens, i)) token.tag = 'ADJ'
    else if (closesSentence(tokens, i)) token.tag = 'VERB'
    // ", reports Radio Orlan"
    else if (opensInverted(tokens, i)) token.tag = 'VERB'
    // "shipping data shows"
    else if (token.tag === 'VERB' && isData(tokens, i)) token.tag = 'ADJ'
    else if (
      isCue(token, before, next, tokens[i + 2]) &&
      !(next?.lower === 'that' && token.lower !== 'say' && /^(?:VERB|AUX)$/.test(tokens[i + 2]?.tag ?? ''))
    )
      token.tag = 'VERB'
  }
}

/** "the inspector general found", "union chief": no adjective at the end of its phrase. */
const isChief = (token: Token, before: Token | undefined, next: Token | undefined) =>
  token.tag === 'ADJ' &&
  /^(?:general|chief)$/.test(token.lower) &&
  /^(?:NOUN|PROPN|ADJ)$/.test(before?.tag ?? '') &&
  (!/^(?:NOUN|ADJ)$/.test(next?.tag ?? '') || PLAIN_CUES.has(next!.lower))

/** "Researchers led by X report in the journal Y that": no other verb has made a sentence yet and "that" follows. */
function reportsIn(tokens: Token[], at: number): boolean {
  if (tokens[at + 1]?.lower !== 'in' || !/^(?:NOUN|PROPN)$/.test(tokens[at - 1]?.tag ?? '')) return false
  let that = at + 2
  while (that < at + 10 && tokens[that] && !/^(?:that|[.,;])$/.test(tokens[that]!.lower)) that++
  if (tokens[that]?.lower !== 'that') return false
  for (let i = at - 1; i > at - 12 && tokens[i] && !/^[.!?]$/.test(tokens[i]!.text); i--) {
    if (tokens[i]!.tag === 'AUX' || (tokens[i]!.tag === 'VERB' && !/(?:ed|led|ing)$/.test(tokens[i]!.lower)))
      return false
    if (tokens[i]!.tag === 'DET' && i === at - 1) return false
  }
  return /s$/.test(tokens[at - 1]!.lower) || tokens[at - 1]!.tag === 'PROPN'
}

const isReport = (token: Token | undefined) =>
  /^(?:say|said|think|thought|believe|argue|worry|fear|suspect)$/.test(token?.lower ?? '')

/** A capital inside a sentence beside another name or a verb of saying is no verb and no adverb. */
function isName(token: Token, before: Token | undefined, next: Token | undefined): boolean {
  if (!/^(?:VERB|ADV|AUX|ADJ|NOUN|ADP|X|INTJ)$/.test(token.tag)) return false
  if (!/^\p{Lu}\p{Ll}/u.test(token.text) || isDay(token.lower)) return false
  // "confirmed to Sky Sports"
  if (before?.lower === 'to' && before.text === 'to' && token.tag === 'VERB') return true
  if (/^(?:said|says)$/.test(next?.lower ?? '') && next?.text === next?.lower)
    return token.tag === 'VERB' || !!before?.word
  if (before?.word && before.tag === 'NOUN' && before.text === before.lower && next?.tag === 'PROPN')
    return true
  if (!before || !/^(?:said|says|added|asked|told)$/.test(before.text)) return false
  return next?.tag === 'PROPN' || next?.text === ',' || token.tag === 'VERB'
}

function isCue(
  token: Token,
  before: Token | undefined,
  next: Token | undefined,
  behind: Token | undefined,
): boolean {
  if (token.tag !== 'NOUN' && token.tag !== 'ADJ' && token.tag !== 'PROPN') return false
  const known = PLAIN_CUES.get(token.lower)
  if (!known || !before || !next) return false
  if (token.lower === 'say') return isPlural(before)
  // "data from the office show that"
  if (/^(?:shows?|suggests?|indicates?)$/.test(token.lower) && next.lower === 'that')
    return /^(?:NOUN|PROPN|PRON|NUM)$/.test(before.tag)
  // "the inspector found that"
  if (token.lower === 'found') return next.lower === 'that' && before.tag !== 'DET'
  // "insider claims prince “...”" in a headline
  if (
    known.forms.has('s') &&
    !known.forms.has('base') &&
    before.tag === 'NOUN' &&
    /^(?:NOUN|PROPN)$/.test(next.tag) &&
    /^["“‘']$/.test(behind?.text ?? '')
  )
    return !/s$/.test(before.lower)
  // ", promising to", "by promising to"
  if (
    token.lower.endsWith('ing') &&
    /^(?:[,—–]|by|while|after|before|without)$/.test(before.lower) &&
    /^(?:to|that)$/.test(next.lower)
  )
    return true
  if (token.lower.endsWith('ing'))
    return (
      BE.test(before.lower) &&
      (/^(?:to|that|for|on|as|him|her|them)$/.test(next.lower) || /^(?:DET|NOUN|ADJ|PROPN)$/.test(next.tag))
    )
  if (token.text !== token.lower || before.tag === 'DET' || before.tag === 'ADP' || before.tag === 'ADJ')
    return false
  const object = PRONOUN.test(next.lower) || next.lower === 'them' || next.lower === 'themselves'
  // "The ad claims “...”"
  if (/^["“]$/.test(next.text) && known.forms.has('s') && !known.forms.has('base') && before.tag === 'NOUN')
    return !/s$/.test(before.lower) && known.verbs.some(({ frames }) => frames.includes('clause'))
  // "X, writing in Y, estimate that"
  if (/^[,”"]$/.test(before.text) && next.lower === 'that' && known.forms.has('base')) return true
  const opens = object || next.lower === 'that' || next.lower === 'this' || next.tag === 'DET'
  if (
    !opens ||
    !known.verbs.some((verb) => verb.frames.some((frame) => frame === 'clause' || frame === 'thing'))
  )
    return false
  if (known.forms.has('base'))
    return isPlural(before) && (object || next.lower !== 'that' || /s$/.test(before.lower))
  return known.forms.has('s') && /^(?:PROPN|NOUN|PRON)$/.test(before.tag) && !/s$/.test(before.lower)
}

/** Something that may stand before a verb without an ending: "voters", "a third", "one in five", "Ott and Ruiz". */
const isPlural = (token: Token) =>
  token.tag === 'NUM' ||
  AMOUNT.test(token.lower) ||
  PRONOUN.test(token.lower) ||
  /^(?:people|who|police)$/.test(token.lower) ||
  (/^(?:NOUN|PROPN)$/.test(token.tag) && (/s$/.test(token.lower) || token.tag === 'PROPN'))

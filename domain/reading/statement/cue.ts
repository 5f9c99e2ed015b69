import type { CueVerb } from '../words/cue-words.ts'
import { CUE_VERBS, type KnownVerb } from '../words/en/cue-verbs.ts'
import type { Document, Stretch } from './document.ts'

/** A verb group that may report something; `head` is the verb's own token. */
export type Cue = Stretch & {
  head: number
  verbs: CueVerb[]
  passive: boolean
  negated: boolean
  finite: boolean
  infinitive: boolean
}

const BE = new Set("be is are was were been being 's 're isn't aren't wasn't weren't".split(' '))
const HAVE = new Set(['have', 'has', 'had', 'having', "hasn't", "haven't", "hadn't"])
const AUXILIARY = new Set(
  "do does did don't doesn't didn't will would won't wouldn't can could can't couldn't cannot may might must should".split(
    ' ',
  ),
)
const NEGATION = /^(?:not|never)$|n['’]t$/
/** Forms that are cues whatever the tagger thinks of them. */
const ALWAYS = new Set('said says told tells saying tweeted'.split(' '))

const PUT_IT: CueVerb = { base: 'put', kind: 'say', frames: ['clause'] }

/** Reads the cue whose verb stands at a token, or undefined. */
export function cueAt(doc: Document, at: number, region: Stretch): Cue | undefined {
  const token = doc.tokens[at]!
  const known = CUE_VERBS.get(token.lower)
  if (!known) return undefined
  const verbs = known.verbs.filter(({ base }) => !base.includes(' ') || particleFollows(doc, at, base))
  if (verbs.length === 0) return undefined
  if (!ALWAYS.has(token.lower) && !isVerb(doc, at, known, region)) return undefined
  let from = at
  let passive = false
  let negated = false
  let be = false
  let have = false
  let infinitive = false
  const past = known.forms.has('past') || known.forms.has('participle')
  for (let i = at - 1; i >= region.from && at - i <= 6; i--) {
    const before = doc.tokens[i]!
    const lower = before.lower.replace('’', "'")
    if (NEGATION.test(lower)) negated = true
    if (BE.has(lower) && before.tag !== 'PART') {
      be = true
      if (past && !have && !token.lower.endsWith('ing')) passive = true
    } else if (HAVE.has(lower)) have = true
    else if (lower === 'to' && (i === at - 1 || (be && i === at - 2))) infinitive = true
    else if (
      !(
        AUXILIARY.has(lower) ||
        before.tag === 'AUX' ||
        (before.tag === 'ADV' && lower !== 'when' && lower !== 'how') ||
        NEGATION.test(lower)
      )
    )
      break
    from = i
  }
  const auxiliary = doc.tokens
    .slice(from, at)
    .some((t) => t.tag === 'AUX' || AUXILIARY.has(t.lower) || HAVE.has(t.lower) || BE.has(t.lower))
  const finite = auxiliary || !token.lower.endsWith('ing')
  // Adverbs alone before the verb are part of the group only beside it.
  // "as she put it, A"
  const puts = doc.tokens[at + 1]?.lower === 'it' ? verbs.filter(({ base }) => base === 'put it') : []
  return {
    from,
    to: puts.length > 0 ? at + 2 : at + 1,
    head: at,
    verbs: puts.length > 0 ? [PUT_IT] : verbs,
    passive: passive && be,
    negated,
    finite,
    infinitive,
  }
}

/** "made (it) clear", "pointed out": the word that makes the verb a cue stands right behind it. */
function particleFollows(doc: Document, at: number, base: string): boolean {
  const particle = base.slice(base.indexOf(' ') + 1)
  for (let i = at + 1; i < at + 4; i++) {
    const lower = doc.tokens[i]?.lower ?? ''
    if (lower === particle) return true
    if (!/^(?:it|be)$/.test(lower)) return false
  }
  return false
}

/** Determiners that may be a subject by themselves ("Another warned that"). */
const STANDS_ALONE = /^(?:another|some|many|both|all|most|several|few|neither|each|those)$/

function isVerb(doc: Document, at: number, known: KnownVerb, region: Stretch): boolean {
  const token = doc.tokens[at]!
  const before = at > region.from ? doc.tokens[at - 1] : undefined
  const alone =
    STANDS_ALONE.test(before?.lower ?? '') && !/^(?:NOUN|ADJ|PROPN)$/.test(doc.tokens[at + 1]?.tag ?? '')
  if (
    before &&
    ((before.tag === 'DET' && !alone) ||
      (/^['’]s$/.test(before.lower) && !token.lower.endsWith('ing')) ||
      /^(?:my|your|his|its|our|their)$/.test(before.lower))
  )
    return false
  // "states", "claims", "reports": after an adjective or a preposition they are plural nouns whatever the tagger says.
  if (before && known.forms.has('s') && /s$/.test(token.lower) && /^(?:ADP|ADJ|NUM)$/.test(before.tag))
    return false
  if (token.lower === 'find') return false
  // "a message posted on its site"
  if (
    token.lower === 'posted' &&
    /^(?:on|to|by|in|online)$/.test(doc.tokens[at + 1]?.lower ?? '') &&
    /^(?:message|video|statement|clip|letter|photo|photos|remarks|comments|note|footage|recording|notice|images?|pictures?)$/.test(
      before?.lower ?? '',
    )
  )
    return false
  // "There are fears": a noun, whatever the tagger says.
  if (
    before &&
    BE.has(before.lower) &&
    !/(?:ing|ed|en|id|ld|wn|de)$/.test(token.lower) &&
    /s$/.test(token.lower)
  )
    return false
  // "of pledged delegates": a participle before its noun.
  const next = doc.tokens[at + 1]
  if (before && /ed$/.test(token.lower) && /^(?:ADP|ADJ|NUM)$/.test(before.tag) && next?.tag === 'NOUN')
    return false
  if (token.lower === 'states' && doc.tokens[at + 1]?.lower !== 'that' && doc.tokens[at + 1]?.tag !== 'PUNCT')
    return false
  if (token.tag === 'VERB') return !(before?.tag === 'ADJ' && known.forms.has('s'))
  if (token.tag === 'PROPN' || token.tag === 'NOUN') {
    // A capital inside a headline, or a past form after a name ("Tesh added"), is a verb the tagger missed.
    if (next && known.verbs.some(({ base }) => base.endsWith(` ${next.lower}`)) && before?.tag !== 'ADJ')
      return true
    // "“...,” Ott notes." and "Ott notes: ...": nothing that a noun could go on with follows.
    if (
      /^[.,:]$/.test(next?.text ?? '') &&
      /s$/.test(token.lower) &&
      /^(?:PROPN|PRON)$/.test(before?.tag ?? '')
    )
      return token.text === token.lower && known.verbs.some(({ frames }) => frames.includes('clause'))
    if (/ed$/.test(token.lower) && (before?.tag === 'PROPN' || before?.tag === 'PRON')) return true
    return (
      /^[A-Z]?[a-z]+s$/.test(token.text) &&
      before?.tag === 'PROPN' &&
      /^(?:PROPN|DET|PRON)$/.test(doc.tokens[at + 1]?.tag ?? '')
    )
  }
  if (token.tag !== 'ADJ' || !known.forms.has('past')) return false
  return before?.tag === 'PROPN' || HAVE.has(before?.lower ?? '')
}

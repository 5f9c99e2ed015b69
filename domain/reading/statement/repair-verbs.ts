import type { Token } from '../text/tokens.ts'
import { PLAIN_CUES } from '../words/en/cue-verbs.ts'
import { OFFICES } from '../words/en/roles.ts'

/** "the think tank Polis estimates that", "Bloomberg reports.", "Minister claims flood was": a verb taken for a plural. */
export function isThirdPerson(tokens: Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.tag !== 'NOUN' || token.text !== token.lower || !PLAIN_CUES.get(token.lower)?.forms.has('s'))
    return false
  if (!/s$/.test(token.lower)) return false
  const [before, next, behind] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  const named = before?.tag === 'PROPN' && !!tokens[at - 2]
  // "The lawsuit, filed in court, claims that"
  const aside =
    before?.text === ',' && /^(?:claims|alleges|states|argues|reports|estimates)$/.test(token.lower)
  if ((named || aside) && next?.lower === 'that' && !/^(?:VERB|AUX)$/.test(behind?.tag ?? '')) return true
  if (named && token.lower === 'reports')
    return (
      !next ||
      /^[.]$/.test(next.text) ||
      (next.lower === 'in' && /^(?:its|a)$/.test(behind?.lower ?? '')) ||
      (next.text === ',' && /^(?:citing|quoting)$/.test(behind?.lower ?? ''))
    )
  // A headline of one word and its verb.
  const first = at === 1 && OFFICES.has(before!.lower)
  return first && /^(?:NOUN|PROPN|DET)$/.test(next?.tag ?? '') && /^(?:AUX|VERB)$/.test(behind?.tag ?? '')
}

const DATA =
  /^(?:figures|data|records|documents|polls?|emails|images|footage|results|survey|surveys|studies|study|tests|minutes|files|papers|statistics|filings)$/

/** "official figures show", "figures from the office show prices rose": a noun only to the tagger. */
export function isShow(tokens: Token[], at: number): boolean {
  const token = tokens[at]!
  if (token.lower !== 'show' || token.tag !== 'NOUN' || tokens[at - 1]?.tag === 'DET') return false
  for (let i = at - 1; i > at - 9 && tokens[i] && !/^[,.;:]$/.test(tokens[i]!.text); i--)
    if (DATA.test(tokens[i]!.lower)) return true
  return false
}

export function behindArticle(tokens: Token[], at: number): boolean {
  let i = at - 1
  while (i > at - 5 && tokens[i]?.tag === 'PROPN') i--
  return i < at - 1 && /^an?$/.test(tokens[i]?.lower ?? '')
}

/** "a leaked note": a participle between an article and its noun. */
export function isLeaked(tokens: Token[], at: number): boolean {
  const { tag, lower } = tokens[at]!
  if (tag !== 'VERB' || !/(?:ed|en)$/.test(lower) || tokens[at + 1]?.tag !== 'NOUN') return false
  return /^(?:an?|the|this|its|his|her|their|two|several|some)$/.test(tokens[at - 1]?.lower ?? '')
}

/** "A, reports Radio Orlan": a noun only to the tagger. */
export function opensInverted(tokens: Token[], at: number): boolean {
  const { tag, lower, text } = tokens[at]!
  return (
    tag === 'NOUN' &&
    text === lower &&
    /^(?:reports|claims|states|notes|estimates)$/.test(lower) &&
    /^[,”"]$/.test(tokens[at - 1]?.text ?? '') &&
    (tokens[at + 1]?.tag === 'PROPN' ||
      (tokens[at + 1]?.lower === 'the' && tokens[at + 2]?.tag === 'PROPN')) &&
    !/^(?:and|or)$/.test(tokens[at + 2]?.lower ?? '')
  )
}

/** "A, rescuers fear." and "A, the study estimates.": nothing but its subject stands between the comma and the verb. */
export function closesSentence(tokens: Token[], at: number): boolean {
  const { tag, lower, text } = tokens[at]!
  const known = PLAIN_CUES.get(lower)
  if (tag !== 'NOUN' || text !== lower || !known?.verbs.some(({ frames }) => frames.includes('clause')))
    return false
  const next = tokens[at + 1]
  if (next && !/^[.!?]$/.test(next.text)) return false
  const plural = /s$/.test(tokens[at - 1]?.lower ?? '')
  if (plural ? !known.forms.has('base') : !(known.forms.has('s') && /s$/.test(lower))) return false
  let from = at
  while (from > at - 5 && /^(?:NOUN|PROPN|ADJ|DET)$/.test(tokens[from - 1]?.tag ?? '')) from--
  return from < at && /^[,”"]$/.test(tokens[from - 1]?.text ?? '') && tokens[from]?.lower !== 'and'
}

import type { DraftHop } from '../types.ts'
import type { Document } from './document.ts'
import type { Draft, Rule } from './draft.ts'

/** How far each rule is right on its own, before what the cue adds. */
const SURE: Record<Rule, number> = {
  'before the cue': 0.92,
  'around the cue': 0.9,
  'next paragraph': 0.85,
  'according to': 0.86,
  'after the cue': 0.82,
  headline: 0.65,
  passive: 0.5,
  asked: 0.4,
  'pointing back': 0.7,
  noun: 0.45,
  'bare quotation': 0.2,
  'own words': 0.5,
  hedged: 0.5,
  'words in marks': 0.1,
}
const KIND_SURE: Record<Draft['kind'], number> = {
  say: 1,
  report: 0.95,
  assert: 0.9,
  confirm: 0.85,
  deny: 0.85,
  demand: 0.8,
  ask: 0.8,
  promise: 0.8,
  show: 0.75,
  judge: 0.7,
  belief: 0.5,
  wish: 0.45,
  refuse: 0.6,
}

/**
 * 0..1: how sure a draft is, from its rule and the strength of its cue; less when nobody is named or it stands inside
 * another's words, more when marks show that the words are somebody's.
 */
export function certaintyOf(draft: Draft, chain: DraftHop[], inside: boolean, marks: boolean): number {
  let sure = SURE[draft.rule] * KIND_SURE[draft.kind]
  if (chain.length === 0) sure *= 0.9
  if (inside || draft.nested) sure *= 0.5
  if (marks) sure += 0.4 * (1 - sure)
  return Math.round(sure * 100) / 100
}

/** Why a draft was made, in plain words that an editor can check against the text. */
export function reasonOf(doc: Document, draft: Draft, chain: DraftHop[]): string {
  const cue = draft.cue.map(([start, end]) => doc.text.slice(start, end)).join(' … ')
  const who = chain.at(-1)?.name
  const by = who ? ` by ${who}` : ', speaker not named'
  switch (draft.rule) {
    case 'before the cue':
      return `“${cue}” after the passage reports it${by}`
    case 'around the cue':
      return `“${cue}” interrupts the passage and reports it${by}`
    case 'after the cue':
      return `“${cue}” opens the passage${by}`
    case 'according to':
      return `“${cue}” names the source${by}`
    case 'headline':
      return `name and colon open the passage${by}`
    case 'noun':
      return `the noun “${cue}” opens the passage${by}`
    case 'passive':
      return `passive “${cue}” reports the passage${by}`
    case 'pointing back':
      return `“${cue}” says whose words the sentence before was${by}`
    case 'asked':
      return `“${cue}” says what somebody was asked`
    case 'next paragraph':
      return `“${cue}” and a colon announce the next passage${by}`
    case 'own words':
      return 'the report says in its own words that something was put off'
    case 'hedged':
      return `the report tells it in its own words, with “${cue}”`
    case 'words in marks':
      return `marks around some words and “${cue}” before them${who ? `, probably words of ${who}` : ''}`
    case 'bare quotation':
      return `quotation without a cue of its own${who ? `; ${who} was named just before` : ''}`
  }
}

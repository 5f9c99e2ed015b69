/** What a cue does with the words it reports; decides how sure a draft is and which stance its cue suggests. */
export type CueKind =
  | 'say'
  | 'assert'
  | 'confirm'
  | 'deny'
  | 'demand'
  | 'ask'
  | 'promise'
  | 'report'
  | 'show'
  | 'judge'
  | 'belief'
  | 'wish'
  | 'refuse'

/**
 * How a cue takes its content: `clause` (said (that) ...), `thing` (rejected the offer), `to` (vowed to leave),
 * `hearer` (told reporters ...), or after a preposition (`for`: called for, `about`: spoke about).
 */
export type Frame = 'clause' | 'thing' | 'to' | 'hearer' | 'as' | `+${string}`

export type CueVerb = { base: string; kind: CueKind; frames: Frame[] }

/** Word lists of one language. Lists that a language lacks are empty, never missing. */
export type CueWords = {
  /** verbs of reporting in every finite form, for languages read without a tagger */
  verbs: { forms: string[]; kind: CueKind }[]
  /** words that open the content after the verb ("that") */
  openers: string[]
  /** phrases before a source ("according to") */
  accordingTo: string[]
  hedges: string[]
  /** pronouns that stand for a speaker */
  pronouns: string[]
  /** words that may stand between verb and speaker or speaker and content (titles, "yesterday") */
  joiners: string[]
}

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
 * `hearer` (told reporters ...), `as` (sees X as Y), or after a preposition (`+for`: called for).
 */
export type Frame = 'clause' | 'thing' | 'to' | 'hearer' | 'as' | `+${string}`

export type CueVerb = { base: string; kind: CueKind; frames: Frame[] }

/** Word lists of a language that is read without a tagger; a list that a language lacks is empty, never missing. */
export type CueWords = {
  /** verbs of reporting in every form that reports, without clitics */
  verbs: Map<string, CueKind>
  /** letters that may be written together with the verb ("and", "so") */
  verbPrefixes: string[]
  /** words that open the content after the verb ("that") */
  openers: Set<string>
  /** beginnings of a word that open the content when it stands right after verb or speaker (Hebrew ש) */
  openerPrefixes: string[]
  /** phrases before a source ("according to") */
  accordingTo: string[]
  hedges: string[]
  pronouns: Set<string>
  /** words at which a speaker's name ends ("in", "during", "on Sunday") */
  joiners: Set<string>
  /** nouns of an office in front of a name */
  roles: Set<string>
  /** words inside a title that link it to its body ("of", "for") */
  links: Set<string>
  bodies: Set<string>
  outlets: Set<string>
  /** nouns for people without a name */
  unnamed: Set<string>
  countries: Map<string, string>
}

/** Splits a list written as one string. */
export function words(list: string): string[] {
  return list.split(/\s+/).filter(Boolean)
}

import type { Span } from '../types.ts'
import type { CueKind } from '../words/cue-words.ts'

/** What made a draft; decides how sure it is and how its reason is worded. */
export type Rule =
  | 'after the cue'
  | 'before the cue'
  | 'around the cue'
  | 'according to'
  | 'headline'
  | 'noun'
  | 'passive'
  | 'asked'
  | 'pointing back'
  | 'next paragraph'
  | 'bare quotation'
  | 'own words'
  | 'hedged'
  | 'words in marks'

/** An attribution while it is being built; spans are UTF-16, cue and source positions are tokens too. */
export type Draft = {
  content: Span[]
  cue: Span[]
  source: Span[]
  /** who passed it on, outermost first, where the wording says so ("was quoted by X as saying") */
  through?: Span[]
  rule: Rule
  kind: CueKind
  negated: boolean
  /** token position of the head of the cue */
  at: number
  /** sentence it stands in */
  sentence: number
  /** its content is a plain object ("the offer"), no clause */
  thing?: boolean
  /** it stands inside somebody's quotation */
  nested: boolean
}

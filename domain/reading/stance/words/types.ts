/** The cue phrases one language needs for suggesting a stance; phrases are split at bars, all in lower case. */
export type StanceWords = {
  /** BCP 47 primary tag */
  language: string
  /** where the lists come from */
  origin: string
  prefixes: string[]
  declines: string
  /** phrases that turn a proposition round */
  negations: string
  /** phrases that deny, reject or rule out; they turn it round too, and say so more strongly */
  denials: string
  /** phrases that look like a negation and are none */
  neutral: string
  conditions: string
  /** phrases that make a condition only together with a negation ("not … until") */
  conditionsIfNegated: string
  questions: string
  affirmations: string
  /** words that do not count when a statement and a claim are compared */
  stops: string
}

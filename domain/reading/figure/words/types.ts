import type { Bound } from '../../types.ts'

/** The word lists one language needs for reading figures; lists are split at blanks, phrases at bars. */
export type FigureWords = {
  /** BCP 47 primary tag */
  language: string
  /** where the lists come from */
  origin: string
  /** true when a comma groups thousands and a point starts decimals */
  commaGroups: boolean
  prefixes: string[]
  numbers: Record<string, number>
  scales: Record<string, number>
  /** phrases before and after a number that say how it is bounded */
  before: Partial<Record<Bound, string>>
  after: Partial<Record<Bound, string>>
  between: string
  and: string
  to: string
  from: string
  percent: string
  /** units of measure and money as worded, and how they are written here */
  measures: Record<string, string>
  /** words before a number that make it a name ("Article 5") or an age */
  labels: string
  ages: string
  /** words that end the noun phrase after a number */
  stops: string
  /** plural nouns that do not show it by their ending */
  plurals: string
  /** words before a small number word that point at something already counted ("the two sides") */
  determiners: string
  /** nouns that "one" counts rather than stands for ("one soldier") */
  singulars: string
  /** words after a hyphen that make the number a fraction, an age or a span of time ("one-third", "six-month") */
  joined: string
  /** words that stand between a number and what it counts ("of", "من") */
  links: string
}

/** Where two passages have nothing for or against them; without evidence, below even. */
export const intercept = -2.1222

/**
 * What each kind of evidence weighs, in the order of `EVIDENCE`.
 * Learned by scripts/training/same.ts from ECB+ (Cybulska and Vossen 2014, "Using a sledgehammer to crack a nut?
 * Lexical diversity and event coreference resolution"), CC BY 3.0, http://www.newsreader-project.eu/results/data/.
 */
export const weights: readonly number[] = [
  3.4238, // cosine
  -2.5074, // coverage
  2.3581, // coverage by length
  0.7199, // words in common
  -0.2146, // rarity of words in common
  0.6493, // numbers in common
  -0.4306, // quantities in common
  0.5051, // dates in common
  -0.2385, // reporting in common
  -0.7086, // different dates
  -0.4093, // different names in one place
  0.4012, // passages without a name
  0.5052, // passages that lean
]

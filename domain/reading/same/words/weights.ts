/** Where two passages have nothing for or against them; without evidence, below even. */
export const intercept = -2.4829

/**
 * What each kind of evidence weighs, in the order of `EVIDENCE`.
 * Learned by scripts/training/same.ts from ECB+ (Cybulska and Vossen 2014, "Using a sledgehammer to crack a nut?
 * Lexical diversity and event coreference resolution"), CC BY 3.0, http://www.newsreader-project.eu/results/data/.
 */
export const weights: readonly number[] = [
  1.918, // cosine
  -1.1667, // coverage
  1.4129, // coverage by length
  0.4957, // words in common
  -0.233, // rarity of words in common
  0.8264, // numbers in common
  -0.4324, // quantities in common
  0.528, // dates in common
  -0.2269, // reporting in common
  -0.7963, // different dates
  -0.3743, // different names in one place
  0.4056, // passages without a name
  0.5414, // passages that lean
  0.3245, // words in common squared
  -0.2539, // couples in common
  1.4791, // pieces in common
  0.5456, // names in common by rarity
  -0.4575, // only different names
  -0.2888, // different numbers
  0.2992, // length of the shorter
]

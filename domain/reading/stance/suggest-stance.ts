import { overlap } from './overlap.ts'
import { type FoundCue, readCues, turns, wordsOf } from './read-cues.ts'
import { stanceCues } from './words/cues.ts'

export type Stance = 'affirms' | 'denies' | 'conditional' | 'declines' | 'questions' | 'mentions'
/** A suggestion for the editor: the stance, the words that made it, and how sure the rule is (0..1). */
export type StanceSuggestion = { stance: Stance; cue: string; certainty: number }

const round = (value: number) => Math.round(Math.min(0.95, Math.max(0.05, value)) * 100) / 100
const first = (cues: FoundCue[], kind: FoundCue['kind']) => cues.find((cue) => cue.kind === kind)

/**
 * Suggests how a statement bears on a claim. Polarity is read relative to the claim's own: a statement that
 * "ruled out" a thing affirms the claim that it was ruled out. A hedge lowers the certainty, never the stance.
 */
export function suggestStance(
  statement: { text: string; hedge: string | null },
  claim: string,
): StanceSuggestion {
  const cues = stanceCues(statement.text)
  const words = wordsOf(statement.text)
  const claimWords = wordsOf(claim)
  const found = readCues(words, cues)
  const foreign = stanceCues(claim) !== cues
  const inClaim = readCues(claimWords, stanceCues(claim))
  const shared = foreign ? 0.5 : overlap(words, claimWords, cues.stops)
  const sure = (base: number) => round(base * (0.5 + shared / 2) * (statement.hedge ? 0.8 : 1))
  const claimHas = (kind: FoundCue['kind']) => inClaim.some((cue) => cue.kind === kind)

  const declined = first(found, 'declines')
  if (declined && !claimHas('declines'))
    return { stance: 'declines', cue: declined.cue, certainty: sure(0.95) }

  const turned = turns(found)
  const question = first(found, 'questions')
  if (question && !claimHas('questions'))
    return { stance: 'questions', cue: question.cue, certainty: sure(0.75) }
  if (statement.text.trimEnd().endsWith('?')) return { stance: 'questions', cue: '?', certainty: sure(0.6) }

  const condition =
    first(found, 'conditions') ?? (turned.length > 0 ? first(found, 'conditionsIfNegated') : undefined)
  if (condition && !claimHas('conditions') && !claimHas('conditionsIfNegated'))
    return { stance: 'conditional', cue: condition.cue, certainty: sure(0.7) }

  const against = (turned.length + turns(inClaim).length) % 2 === 1
  if (against) {
    const cue = turned.find(({ kind }) => kind === 'denials') ?? turned[0] ?? turns(inClaim)[0]
    // Nothing said of the claim's own negation is weaker than a denial in so many words.
    const base = turned.length === 0 ? 0.45 : cue?.kind === 'denials' ? 0.85 : 0.7
    return { stance: 'denies', cue: cue?.cue ?? '', certainty: sure(base) }
  }
  const affirmation = first(found, 'affirmations')
  if (shared < 0.34 && !affirmation && turned.length === 0)
    return { stance: 'mentions', cue: '', certainty: round(0.6 - shared) }
  const cue = affirmation ?? turned[0]
  return { stance: 'affirms', cue: cue?.cue ?? '', certainty: sure(affirmation ? 0.85 : 0.7) }
}

import { toCodePoints } from '../text/code-points.ts'
import type { DraftHop, DraftStatement, Span } from '../types.ts'
import type { Proposal } from './answer.ts'
import { locate, standsIn } from './locate.ts'
import { overlap, SAME } from './overlap.ts'
import { MOST_PROPOSALS } from './prompt.ts'

/** Why a proposal became no draft. */
export type RefusalReason =
  | 'wrong shape'
  | 'too many'
  | 'too short'
  | 'content not in the text'
  | 'cue not in the text'
  | 'speaker not in the text'
  | 'hedge not in the text'
  | 'not in one place'
  | 'repeated'

export type Verified = { drafts: DraftStatement[]; refused: Partial<Record<RefusalReason, number>> }

/** Below what the desk folds away as doubtful: a proposal is never more than a hint. */
export const SECOND_CERTAINTY = 0.25
/** Letters or digits of a passage that says something, in the tersest of scripts. */
const SHORTEST = 4

/**
 * Turns proposals into drafts. Each word of a draft stands in the text as it was given: passage, cue and speaker
 * together in one place, names and hedge anywhere. Everything else is refused and counted. Spans are code points.
 */
export function verify(text: string, proposals: (Proposal | null)[], model: string): Verified {
  const steps = verifying(text, proposals, model)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same, one proposal a step, for those who must not hold up others meanwhile. */
export function* verifying(
  text: string,
  proposals: (Proposal | null)[],
  model: string,
): Generator<undefined, Verified> {
  const refused: Verified['refused'] = {}
  const drafts: DraftStatement[] = []
  const point = toCodePoints(text)
  if (proposals.length > MOST_PROPOSALS) refused['too many'] = proposals.length - MOST_PROPOSALS
  for (const proposal of proposals.slice(0, MOST_PROPOSALS)) {
    const made = draftOf(text, point, proposal, model)
    const outcome =
      typeof made !== 'string' && drafts.some((draft) => overlap(draft.content, made.content) >= SAME)
        ? 'repeated'
        : made
    if (typeof outcome === 'string') refused[outcome] = (refused[outcome] ?? 0) + 1
    else drafts.push(outcome)
    yield
  }
  return { drafts, refused }
}

function draftOf(
  text: string,
  point: (offset: number) => number,
  proposal: Proposal | null,
  model: string,
): DraftStatement | RefusalReason {
  if (!proposal) return 'wrong shape'
  const { content, cue, speaker, through, mode, hedge } = proposal
  const absent = (words: string[]) => words.some((one) => !standsIn(text, one))
  if ((content.join('').match(/[\p{L}\p{N}]/gu) ?? []).length < SHORTEST) return 'too short'
  if (absent(content)) return 'content not in the text'
  if (absent(cue)) return 'cue not in the text'
  if (absent([...(speaker ? [speaker.words, speaker.name] : []), ...through.map(({ name }) => name)]))
    return 'speaker not in the text'
  if (hedge && absent([hedge])) return 'hedge not in the text'
  const place = locate(text, { content, cue, speaker: speaker ? [speaker.words] : [] })
  if (!place) return 'not in one place'
  const spans = (list: Span[]): Span[] => list.map(([start, end]) => [point(start), point(end)])
  const chain: DraftHop[] = [...through, ...(speaker ? [speaker] : [])].map(({ name, kind }) => ({
    name,
    kind,
  }))
  return {
    content: spans(place.content),
    cue: spans(place.cue),
    source: spans(place.speaker),
    mode,
    hedge: hedge ?? null,
    chain,
    why: `proposed by the second reader (${model}); its words stand in the text`,
    certainty: SECOND_CERTAINTY,
  }
}

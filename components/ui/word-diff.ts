import { diffArrays } from 'diff'

export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

/** Words that may differ; beyond it, texts are shown whole as removed and added. */
const MOST = 2000

/** Words and what stands between them; joined again they are the text. */
function pieces(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []
}

/**
 * The difference between two texts by words: the shortest edit of words, spaces and marks (Myers 1986, by jsdiff).
 * "same" and "removed" parts joined are `from`, "same" and "added" ones are `to`.
 */
export function wordDiff(from: string, to: string): DiffPart[] {
  const parts = diffArrays(pieces(from), pieces(to), { maxEditLength: MOST })
  if (!parts)
    return whole([
      { kind: 'removed', text: from },
      { kind: 'added', text: to },
    ])
  return whole(
    parts.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  )
}

const whole = (parts: DiffPart[]): DiffPart[] => parts.filter(({ text }) => text !== '')

export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string }

/** Cells of the comparison table; above it, texts are shown whole as removed and added. */
const limit = 4_000_000

/** Words and what stands between them; joined again they are the text. */
function pieces(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []
}

/**
 * The difference between two texts by words: the longest common subsequence of words, spaces and marks.
 * "same" and "removed" parts joined are `from`, "same" and "added" ones are `to`.
 */
export function wordDiff(from: string, to: string): DiffPart[] {
  const a = pieces(from)
  const b = pieces(to)
  if (a.length * b.length > limit)
    return merge([
      { kind: 'removed', text: from },
      { kind: 'added', text: to },
    ])
  const width = b.length + 1
  const common = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
    }
  }
  const parts: DiffPart[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i]! })
      i++
      j++
    } else if (
      j >= b.length ||
      (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    ) {
      parts.push({ kind: 'removed', text: a[i++]! })
    } else {
      parts.push({ kind: 'added', text: b[j++]! })
    }
  }
  return merge(parts)
}

function merge(parts: DiffPart[]): DiffPart[] {
  const merged: DiffPart[] = []
  for (const { kind, text } of parts) {
    const last = merged.at(-1)
    if (last?.kind === kind) last.text += text
    else if (text) merged.push({ kind, text })
  }
  return merged
}

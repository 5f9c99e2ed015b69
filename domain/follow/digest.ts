import type { Status } from '../check/types.ts'

type About = { claim: { id: string; wording: string; language: string }; at: string }

/** Something that may be mailed, as it stands in the record; `key` is the same for the same thing, always. */
export type DigestItem = About & { key: string } & (
    | { kind: 'move'; from: Status; to: Status }
    | { kind: 'correction' | 'retraction'; check: string; reasons: string; language: string }
  )

/** One line of a mail. */
export type DigestLine = About &
  (
    | { kind: 'move'; from: Status; to: Status; moves: number }
    | { kind: 'correction' | 'retraction'; check: string; reasons: string; language: string }
  )

export type Digest = { lines: DigestLine[]; more: number }

/** A mail is read, not scrolled. */
const LINES = 50
const REASONS = 300

/**
 * What a mail holds: of each claim that moved, what it was at the last mail and what it is now, once; every correction
 * and retraction of a check; the oldest first. A status that moved and moved back is no news.
 * @param items in any order @returns null where there is nothing to tell, so no mail
 */
export function digestOf(items: readonly DigestItem[]): Digest | null {
  const inTime = items.toSorted((a, b) => a.at.localeCompare(b.at) || a.key.localeCompare(b.key))
  const moves = new Map<string, Extract<DigestLine, { kind: 'move' }>>()
  const checks: DigestLine[] = []
  for (const item of inTime) {
    const { key: _, ...told } = item
    if (told.kind !== 'move') {
      checks.push({ ...told, reasons: shortened(told.reasons) })
      continue
    }
    const before = moves.get(item.claim.id)
    moves.set(item.claim.id, { ...told, from: before?.from ?? told.from, moves: (before?.moves ?? 0) + 1 })
  }
  const lines = [...[...moves.values()].filter(({ from, to }) => from !== to), ...checks]
  if (lines.length === 0) return null
  const shown = lines.toSorted((a, b) => a.at.localeCompare(b.at)).slice(0, LINES)
  return { lines: shown, more: lines.length - shown.length }
}

/** The beginning of a longer text, not cut inside of a character. */
function shortened(text: string): string {
  const characters = [...text.trim().replace(/\s+/g, ' ')]
  return characters.length <= REASONS ? characters.join('') : `${characters.slice(0, REASONS - 1).join('')}…`
}

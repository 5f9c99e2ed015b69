import { diffArrays } from 'diff'
import { type DiffPart, wordDiff } from '#components/ui/word-diff.ts'
import type { TwoSnapshots } from '#domain/report/rereading.ts'

/** Paragraphs of two texts side by side: those that are the same, and one that was changed, added or removed. */
export type DiffRow =
  | { kind: 'same'; paragraphs: string[] }
  | { kind: 'changed'; before: string | null; after: string | null; parts: DiffPart[] }

/** As much of two paragraphs must be the same for them to be shown as one that changed. */
const ALIKE = 0.3
/** Beyond this many paragraphs that differ, they are not told apart one by one. */
const MOST = 300

/** What two snapshots of a report differ in: the headline first, where both have one. */
export type Differences = { headline: Extract<DiffRow, { kind: 'changed' }> | null; rows: DiffRow[] }

/**
 * Works out what two snapshots differ in. The library looks at the clock, which a page that is kept whole may not while
 * it is made: call it where the page is read.
 */
export function differencesOf({ from, to }: Pick<TwoSnapshots, 'from' | 'to'>): Differences {
  const [was, is] = [from.headline, to.headline]
  const headline =
    was && is && was !== is
      ? { kind: 'changed' as const, before: was, after: is, parts: wordDiff(was, is) }
      : null
  return { headline, rows: diffRows(from.text, to.text) }
}

/** Two texts paragraph by paragraph, words told apart inside those that changed. */
export function diffRows(before: string, after: string): DiffRow[] {
  const [from, to] = [paragraphs(before), paragraphs(after)]
  const parts = diffArrays(from, to, { maxEditLength: MOST }) ?? [
    { value: from, removed: true, added: false },
    { value: to, removed: false, added: true },
  ]
  const rows: DiffRow[] = []
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!
    if (!part.added && !part.removed) {
      rows.push({ kind: 'same', paragraphs: part.value })
      continue
    }
    const next = parts[at + 1]
    const both = part.removed && next?.added
    rows.push(...changed(part.removed ? part.value : [], part.added ? part.value : both ? next.value : []))
    if (both) at++
  }
  return rows
}

const paragraphs = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '')

/** Pairs what was with what is, in order: each with the next that is alike. */
function changed(before: string[], after: string[]): DiffRow[] {
  const rows: DiffRow[] = []
  if (before.length > MOST || after.length > MOST) return [...before.map(gone), ...after.map(added)]
  let from = 0
  for (const was of before) {
    const place = after.findIndex((is, at) => at >= from && alike(was, is))
    if (place < 0) {
      rows.push(gone(was))
      continue
    }
    for (const is of after.slice(from, place)) rows.push(added(is))
    rows.push({ kind: 'changed', before: was, after: after[place]!, parts: wordDiff(was, after[place]!) })
    from = place + 1
  }
  return [...rows, ...after.slice(from).map(added)]
}
const gone = (was: string): DiffRow => ({
  kind: 'changed',
  before: was,
  after: null,
  parts: [{ kind: 'removed', text: was }],
})
const added = (is: string): DiffRow => ({
  kind: 'changed',
  before: null,
  after: is,
  parts: [{ kind: 'added', text: is }],
})

function alike(a: string, b: string): boolean {
  const [short, long] = [a, b]
    .map((text) => new Set(text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []))
    .sort((x, y) => x.size - y.size)
  const shared = [...short!].filter((word) => long!.has(word)).length
  return shared >= ALIKE * long!.size
}

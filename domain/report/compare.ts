import { diffArrays } from 'diff'
import type { Span } from '../reading/types.ts'
import { folded } from '../statement/later-text.ts'
import { besideChanges, besideWords } from './beside.ts'
import { type ChangeKind, changeKinds, kindsOf } from './change-kinds.ts'
import { plain } from './headline.ts'
import { paired } from './pairs.ts'
import { type Compared, comparedOf, type TextOf, withoutDatelineOf } from './sentences.ts'

/** Names the rules below; raise it whenever two texts would be judged otherwise. */
export const COMPARE_RULE = 4

/**
 * What became of a report between two snapshots. `trivial`: nothing but white space, drawing, dateline, order or what
 * stands round the text; `worded`: words of it. `silent`: words that stood were changed or removed, and no correction
 * note that was not there before says so. Only what was added is not silent: nothing that was read was taken back.
 */
export type Comparison = {
  verdict: 'same' | 'trivial' | 'worded'
  kinds: ChangeKind[]
  /** the correction note that came with it: code points of the later text */
  note: Span | null
  silent: boolean
  /** words that are new, and words that are gone */
  added: number
  removed: number
}

/** Beyond this many sentences that differ on a side they are not told apart one by one. */
const MOST = 400
/** Sentences that differ in more than this are taken as other ones. */
const LONGEST_EDIT = 2000

/** Compares two texts of a report by headline, sentences and words. Symmetric in nothing: `after` is the later one. */
export function compare(before: TextOf, after: TextOf, language: string): Comparison {
  const kinds = new Set<ChangeKind>()
  if (headlineChanged(before.headline, after.headline)) kinds.add('headline')
  const count = { added: 0, removed: 0 }
  let note: Span | null = null
  if (before.text !== after.text) {
    const [was, is] = [comparedOf(before), comparedOf(after)]
    const [old, now] = [withoutDatelineOf(was, is), withoutDatelineOf(is, was)]
    const { gone, come, moved } = unmatched(old, now)
    if (moved) kinds.add('order')
    if (old[0]?.dateline !== now[0]?.dateline) kinds.add('dateline')
    if ([...gone, ...come].some(({ furniture }) => furniture)) kinds.add('furniture')
    const mine = gone.filter(({ furniture }) => !furniture)
    const theirs = come.filter(({ furniture }) => !furniture)
    note = theirs.find((one) => one.note)?.note ?? null
    const told = theirs.filter((one) => !one.note)
    if (keyOf(mine) !== keyOf(told)) differ(mine, told, language, kinds, count)
    else if (mine.length > 0) kinds.add('marks')
    if (note) count.added += words(theirs.filter((one) => one.note))
  }
  const beside = besideChanges(before.beside, after.beside)
  for (const { kind } of beside) kinds.add(kind)
  const besides = besideWords(beside)
  const told = changeKinds.filter((kind) => kinds.has(kind))
  const same = before.text === after.text && told.length === 0
  return {
    ...(same ? { verdict: 'same' } : verdictOf(told, note)),
    kinds: same || told.length > 0 || note ? told : ['marks'],
    note,
    silent: silentOf(told, note),
    added: count.added + besides.added,
    removed: count.removed + besides.removed,
  }
}

/** What a change of these kinds comes to. */
export const verdictOf = (
  kinds: readonly ChangeKind[],
  note: Span | null,
): { verdict: 'trivial' | 'worded' } => ({
  verdict: note === null && kinds.every((kind) => TRIVIAL.has(kind)) ? 'trivial' : 'worded',
})

/** Whether words that stood are others, or gone, and no note says so. */
export const silentOf = (kinds: readonly ChangeKind[], note: Span | null): boolean =>
  note === null && kinds.some((kind) => !TRIVIAL.has(kind) && kind !== 'added passage' && kind !== 'byline')

const TRIVIAL: ReadonlySet<ChangeKind> = new Set(['marks', 'dateline', 'furniture', 'order'])
const keyOf = (list: Compared[]) => list.map(({ key }) => key).join(' ')
const words = (list: Compared[]) =>
  list.reduce((sum, { tokens }) => sum + tokens.filter(({ isWord }) => isWord).length, 0)

function differ(
  gone: Compared[],
  come: Compared[],
  language: string,
  kinds: Set<ChangeKind>,
  count: { added: number; removed: number },
): void {
  const { pairs, left, right } =
    gone.length > MOST || come.length > MOST ? { pairs: [], left: gone, right: come } : paired(gone, come)
  if (left.length > 0) kinds.add('removed passage')
  if (right.length > 0) kinds.add('added passage')
  count.removed += words(left)
  count.added += words(right)
  for (const [was, is] of pairs) {
    const { changed, added, removed } = changedTokens(was, is)
    count.added += added
    count.removed += removed
    for (const kind of kindsOf(was, is, changed, language)) kinds.add(kind)
  }
}

/** The tokens of two sentences that the other lacks, by their place. */
function changedTokens(was: Compared, is: Compared) {
  const changed: { was: number[]; is: number[] } = { was: [], is: [] }
  let [i, j, added, removed] = [0, 0, 0, 0]
  const [a, b] = [was, is].map(({ tokens }) => tokens.map(({ word }) => word)) as [string[], string[]]
  const parts = diffArrays(a, b, { maxEditLength: LONGEST_EDIT }) ?? [
    { value: a, removed: true, added: false },
    { value: b, removed: false, added: true },
  ]
  for (const part of parts) {
    for (let n = 0; n < part.value.length; n++) {
      if (part.removed) {
        removed += Number(was.tokens[i]!.isWord)
        changed.was.push(i)
      }
      if (part.added) {
        added += Number(is.tokens[j]!.isWord)
        changed.is.push(j)
      }
      if (!part.added) i++
      if (!part.removed) j++
    }
  }
  return { changed, added, removed }
}

/** Sentences without an equal on the other side, and whether those that have one stand in another order. */
function unmatched(old: Compared[], now: Compared[]) {
  const places = new Map<string, number[]>()
  for (const [at, { key }] of now.entries()) {
    const own = places.get(key)
    if (own) own.push(at)
    else places.set(key, [at])
  }
  const taken = new Set<number>()
  let [last, moved] = [-1, false]
  const gone = old.filter(({ key }) => {
    const at = places.get(key)?.shift()
    if (at === undefined) return true
    taken.add(at)
    moved ||= at < last
    last = at
    return false
  })
  return { gone, come: now.filter((_, at) => !taken.has(at)), moved }
}

/** Capitals, marks and what a site adds to its titles are no other headline. */
function headlineChanged(before: string | null, after: string | null): boolean {
  if (!before || !after) return false
  const [a, b] = [before, after].map((title) => plain(title))
  if (a === b || a === '' || b === '') return false
  const [short, long] = a!.length < b!.length ? [before, after] : [after, before]
  return !(
    folded(long).startsWith(folded(short)) && /^\s*[|·–—-]\s/u.test(folded(long).slice(folded(short).length))
  )
}

import { toCodePoints } from '../text/code-points.ts'
import type { Span } from '../types.ts'
import { windowsOf } from './windows.ts'
import { isGap, type Words, wordsOf } from './words.ts'

/** One passage that two texts share: the same words in the same order, in each text's own code points. */
export type SharedPassage = { a: Span; b: Span }
export type SharedPassages = { passages: SharedPassage[]; shareOfA: number; shareOfB: number }

/** A run of equal words: where it begins in each text and how many words it has. */
export type Run = { a: number; b: number; length: number }

/** Places tried for a window that a text repeats; a refrain must not make the work quadratic. */
const TRIED = 32

/** A text made ready to be compared with others. */
export type Prepared = {
  text: string
  words: Words
  windows: Float64Array
  codePointAt: (unit: number) => number
}

/** Splits a text once for all its comparisons. */
export function prepare(text: string): Prepared {
  const words = wordsOf(text)
  return { text, words, windows: windowsOf(words), codePointAt: toCodePoints(text) }
}

/** Finds, for one text `a`, the longest runs of words that it shares with another, in order of their place in it. */
export function runFinder(a: Prepared): (b: Prepared) => Run[] {
  const first = new Map<number, number>()
  const next = new Int32Array(a.windows.length)
  for (let at = a.windows.length - 1; at >= 0; at--) {
    next[at] = first.get(a.windows[at]!) ?? -1
    first.set(a.windows[at]!, at)
  }
  return (b) => {
    const runs: Run[] = []
    for (let at = 0; at < b.windows.length; ) {
      let best: Run | undefined
      let place = first.get(b.windows[at]!) ?? -1
      for (let tried = 0; place >= 0 && tried < TRIED; tried++, place = next[place]!) {
        const length = equalWords(a.words, place, b.words, at)
        if (length > 0 && length > (best?.length ?? 0)) best = { a: place, b: at, length }
      }
      if (best) runs.push(best)
      at += best?.length ?? 1
    }
    return runs.sort((p, q) => p.a - q.a || p.b - q.b)
  }
}

function equalWords(a: Words, i: number, b: Words, j: number): number {
  let n = 0
  while (i + n < a.count && j + n < b.count && a.hash[i + n] === b.hash[j + n]) n++
  return n
}

/** Turns a run of words into spans; punctuation and quotation marks around it belong to it where both have them. */
export function passageOf(run: Run, a: Prepared, b: Prepared): SharedPassage {
  let [fromA, fromB] = [a.words.start[run.a]!, b.words.start[run.b]!]
  let [toA, toB] = [a.words.end[run.a + run.length - 1]!, b.words.end[run.b + run.length - 1]!]
  while (a.text[fromA - 1] === b.text[fromB - 1] && isMark(a.text, fromA - 1)) {
    fromA--
    fromB--
  }
  while (a.text[toA] === b.text[toB] && isMark(a.text, toA)) {
    toA++
    toB++
  }
  return {
    a: [a.codePointAt(fromA), a.codePointAt(toA)],
    b: [b.codePointAt(fromB), b.codePointAt(toB)],
  }
}

/** True for a visible character that is no part of a word: a quotation mark, a full stop, a percent sign. */
function isMark(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isGap(text.charCodeAt(at)) && text[at]!.trim() !== ''
}

/**
 * What two texts share word for word: passages of at least eight words, in order of their place in `a`,
 * and the share of each text's words that stand in one of them (0..1).
 */
export const sharedPassages = (a: string, b: string): SharedPassages => sharedPassagesOf(a)(b)

/** The same for a text that is compared with many. */
export function sharedPassagesOf(a: string): (b: string) => SharedPassages {
  const sharedWith = sharedOf(prepare(a))
  return (b) => {
    const { passages, ...shares } = sharedWith(prepare(b))
    return { passages: passages(), ...shares }
  }
}

/** What two texts share, of which the passages are only put together where somebody wants them. */
export type Shared = Omit<SharedPassages, 'passages'> & { passages: () => SharedPassage[] }

/** The same of texts that were made ready before: one that is compared again and again is split once. */
export function sharedOf(left: Prepared): (right: Prepared) => Shared {
  const find = runFinder(left)
  return (right) => {
    const runs = find(right)
    return {
      passages: () => runs.map((run) => passageOf(run, left, right)),
      shareOfA: covered(runs, 'a', left.words.count),
      shareOfB: covered(runs, 'b', right.words.count),
    }
  }
}

function covered(runs: Run[], side: 'a' | 'b', count: number): number {
  let words = 0
  let upTo = 0
  for (const run of runs.toSorted((p, q) => p[side] - q[side])) {
    const end = run[side] + run.length
    words += Math.max(0, end - Math.max(upTo, run[side]))
    upTo = Math.max(upTo, end)
  }
  return count === 0 ? 0 : words / count
}

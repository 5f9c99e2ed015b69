import type { Caption } from '../reading/types.ts'
import { tokensOf } from '../statement/later-text.ts'
import { plain } from './headline.ts'
import { alike } from './pairs.ts'

/** What stands beside a text and is read with it: who signs it, and the words under its pictures. */
export type Beside = { byline: readonly string[]; captions: readonly Caption[] }

/** A byline or a caption that is another one now, in its words; `is` is null where it was taken away. */
export type BesideChange = { kind: 'byline' | 'caption'; was: string; is: string | null }

/** Of one report no more are told at once. */
const MOST = 20

/**
 * What became of byline and captions. A byline changed where a name that signed is taken away: names that are added, and
 * other ways to write one, take nothing back. A caption changed where it has other words under the same
 * picture, some of the old ones among them, or most of its words under another address: pictures come and go, and a new one
 * with its own caption corrects nothing.
 */
export function besideChanges(before: Beside | undefined, after: Beside | undefined): BesideChange[] {
  if (!before || !after) return []
  return [
    ...bylineChange(before.byline, after.byline),
    ...captionChanges(before.captions, after.captions),
  ].slice(0, MOST)
}

function bylineChange(was: readonly string[], is: readonly string[]): BesideChange[] {
  const gone = was.filter((name) => {
    return plain(name) !== '' && !is.some((other) => isOneName(name, other))
  })
  return gone.length === 0
    ? []
    : [{ kind: 'byline', was: was.join(', '), is: is.length > 0 ? is.join(', ') : null }]
}

/** One way to write a name has all words of the other, in whatever order. */
function isOneName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => plain(name).split(' ').filter(Boolean))
  const [short, long] = one!.length <= other!.length ? [one!, other!] : [other!, one!]
  return short.length > 0 && short.every((word) => long.includes(word))
}

type Named = { headline: string | null; byline?: readonly string[] }

/** Whether a page is signed as a report was, or has a headline like its own. */
export function isKin(a: Named, b: Named): boolean {
  const signed = a.byline?.some((name) => b.byline?.some((other) => isOneName(name, other))) ?? false
  return signed || (a.headline !== null && b.headline !== null && alike(a.headline, b.headline))
}

function captionChanges(was: readonly Caption[], is: readonly Caption[]): BesideChange[] {
  const same = new Set(is.map(({ text }) => plain(text)))
  const stood = new Set(was.map(({ text }) => plain(text)))
  const gone = was.filter(({ text }) => !same.has(plain(text)))
  const come = is.filter(({ text }) => !stood.has(plain(text)))
  const found: BesideChange[] = []
  for (const one of gone) {
    const other =
      come.find(({ of, text }) => of !== null && of === one.of && sharesWords(one.text, text)) ??
      come.find(({ text }) => alike(one.text, text))
    if (!other) continue
    come.splice(come.indexOf(other), 1)
    found.push({ kind: 'caption', was: one.text, is: other.text })
  }
  return found
}

/** Shorter words stand under every picture. */
const SHORT = 4

/** Whether two captions speak of the same: an address that keeps its name may show another picture. */
function sharesWords(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) =>
    plain(text)
      .split(' ')
      .filter((word) => word.length >= SHORT),
  )
  return one!.some((word) => other!.includes(word))
}

/** Words that are new and words that are gone, of captions alone. */
export function besideWords(changes: readonly BesideChange[]): { added: number; removed: number } {
  const captions = changes.filter(({ kind }) => kind === 'caption')
  const count = (text: string | null) =>
    text
      ? tokensOf(text)
          .filter(({ isWord }) => isWord)
          .map(({ word }) => word)
      : []
  const lacks = (all: string[], other: string[]) => all.filter((word) => !other.includes(word)).length
  return {
    added: captions.reduce((sum, { was, is }) => sum + lacks(count(is), count(was)), 0),
    removed: captions.reduce((sum, { was, is }) => sum + lacks(count(was), count(is)), 0),
  }
}

/**
 * Who signs a page, beside the names that its report had: one that still stands anywhere on the page is not taken away,
 * wherever the page tells its authors now.
 * @param shows whether a name stands anywhere on the page
 */
export const bylineBeside = (
  byline: readonly string[],
  before: readonly string[],
  shows: (name: string) => boolean,
): string[] => {
  const stay = before.filter((name) => !byline.includes(name) && shows(name))
  return stay.length === 0 ? [...byline] : [...stay, ...byline.filter((name) => !stay.includes(name))]
}

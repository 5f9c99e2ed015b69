import { NOT_FOUND } from '../reading/page/words/not-found.ts'
import type { Page } from '../reading/types.ts'
import { tokensOf } from '../statement/later-text.ts'

/** Why a report is not there any more. */
export const absences = [
  'not found',
  'gone',
  'not found page',
  'start page',
  'elsewhere',
  'paywall',
  'login wall',
] as const
export type Absence = (typeof absences)[number]

/** What was answered in a report's place. `unreadable`: neither the report nor a sign that it is gone. */
export type Presence =
  | { is: 'there' }
  | { is: 'missing'; why: Absence }
  | { is: 'unreadable'; why: 'cookie wall' | 'empty' }

/** Less of a text's neighbouring words than this is left only where another text stands in its place. */
const LEFT = 0.15

/**
 * Whether a page that was answered with a good status is still the report. A site that has taken a page away often says
 * so in words alone, or leads to its front page or to somewhere else.
 * @param before the text that it had @param asked the address that was asked for
 */
export function presenceOf(
  page: Pick<Page, 'kind' | 'title' | 'text'>,
  before: string,
  asked: string,
  finalUrl: string,
): Presence {
  if (page.kind === 'start page' || page.kind === 'paywall' || page.kind === 'login wall')
    return { is: 'missing', why: page.kind }
  const saysSo = NOT_FOUND.test(page.title ?? '') || NOT_FOUND.test(page.text.slice(0, 400))
  if (page.kind !== 'article')
    return saysSo ? { is: 'missing', why: 'not found page' } : { is: 'unreadable', why: page.kind }
  if (shareLeft(before, page.text) >= LEFT) return { is: 'there' }
  if (saysSo) return { is: 'missing', why: 'not found page' }
  const [from, to] = [pathOf(asked), pathOf(finalUrl)]
  if (from === to) return { is: 'there' }
  return { is: 'missing', why: /^\/?(?:[a-z]{2}\/?)?$/i.test(to) ? 'start page' : 'elsewhere' }
}

/** As much of a text as says which text it is; looked for in a little more of the other. */
const ENOUGH = 20_000

/** How much of a text's pairs of neighbouring words stand in another, 0 to 1, as far as its first thousands go. */
export function shareLeft(before: string, after: string): number {
  const pairs = pairsOf(before.slice(0, ENOUGH))
  if (pairs.size === 0) return after.trim() === '' ? 1 : 0
  const there = pairsOf(after.slice(0, 2 * ENOUGH))
  let left = 0
  for (const pair of pairs) if (there.has(pair)) left++
  return left / pairs.size
}

function pairsOf(text: string): Set<string> {
  const words = tokensOf(text).filter(({ isWord }) => isWord)
  return new Set(words.map(({ word }, at) => `${word} ${words[at + 1]?.word ?? ''}`))
}

const pathOf = (url: string): string => {
  const { pathname = url } = URL.parse(url) ?? {}
  return pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname
}

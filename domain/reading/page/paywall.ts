import { saidToReader } from './asking.ts'
import { ACCOUNT, DOOR, OTHERWISE, PAYWALL, signsIn } from './words/walls.ts'

/** A text of so many characters that breaks off nowhere may be a whole one. */
const WHOLE = 600
const BREAKS = /(?:…|\.\.\.|\[…\]|[^\p{P}\s])\s*$/u

/**
 * Whether the lines at a text say that the rest is kept for those who pay or give their name. Letters by mail and remarks
 * ask for a name too. Where so much stands there that it may be all, one such word is not enough.
 */
export function isPaywalled(text: string, at: readonly string[]): boolean {
  const asked = at.map((line, i) => (OTHERWISE.test(line) ? [] : asksFor(line, at[i + 1] ?? '')))
  const signs = asked.flat()
  if (signs.length === 0) return false
  if (text.length < WHOLE || BREAKS.test(text)) return true
  const doors = at.filter(
    (line, i) => asked[i]!.length === 0 && !OTHERWISE.test(line) && saidToReader(line, ACCOUNT).length > 0,
  )
  return signs.length + doors.length > 1
}

/** What a line asks for in order that its reader may read on; what other doors say too counts with signing in beside it. */
function asksFor(line: string, next: string): string[] {
  const sure = saidToReader(line, PAYWALL)
  const maybe = saidToReader(line, DOOR)
  const beside = OTHERWISE.test(next) ? '' : next.slice(0, 160)
  const signs = signsIn(`${line.replace(DOOR, '')} ${beside}`)
  const said = new Set([...sure, ...(signs ? maybe : [])])
  // that it asks to sign in, in a sentence of its own, is a sign more
  const more = saidToReader(line, ACCOUNT).filter((sentence) => !said.has(sentence))
  return said.size === 0 ? [] : [...said, ...more]
}

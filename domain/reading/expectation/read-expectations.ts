import { toCodePoints } from '#domain/reading/text/code-points.ts'
import { readAnchor } from '#domain/reading/time/anchor.ts'
import { type Token, tokenize } from '#domain/reading/time/tokens.ts'
import type { DraftExpectation, TimeExpression, TimeRange } from '../types.ts'
import { type Clause, cutClauses } from './clauses.ts'
import { type Cue, type Cues, cuesOf } from './words/cues.ts'

const DAY_MS = 86_400_000
/** A time named in a clause, by the token it starts at. */
type Due = { at: number; range: TimeRange }

function cueAt(tokens: readonly Token[], at: number, clause: Clause, cues: Cues): Cue | null {
  const { word } = tokens[at]!
  const candidates = cues.byFirst.get(word) ?? []
  const bare = cues.words.prefixes.find(
    (prefix) => word.startsWith(prefix) && cues.byFirst.has(word.slice(prefix.length)),
  )
  const joined = bare ? cues.byFirst.get(word.slice(bare.length))! : []
  for (const cue of [...candidates, ...joined]) {
    const to = at + cue.words.length
    if (to > clause.to || !cue.words.every((part, index) => index === 0 || tokens[at + index]!.word === part))
      continue
    if (!cue.undone.has(tokens[to]?.word ?? '')) return cue
  }
  return null
}

const STRENGTH = { moved: 3, movedTimed: 1, announcing: 2, timed: 1 }

/** The strongest cue of a clause, the first among equals. */
function strongest(tokens: readonly Token[], clause: Clause, cues: Cues): { cue: Cue; at: number } | null {
  let best: { cue: Cue; at: number } | null = null
  for (let at = clause.from; at < clause.to; at++) {
    const cue = cueAt(tokens, at, clause, cues)
    if (cue && (!best || STRENGTH[cue.kind] > STRENGTH[best.cue.kind])) best = { cue, at }
  }
  return best
}

/** The time meant by a cue: after "until" for something moved, else the first one still to come, nearest after the cue. */
function dueOf(
  tokens: readonly Token[],
  times: Due[],
  cueTo: number,
  moved: boolean,
  cues: Cues,
  now: number | null,
): TimeRange | undefined {
  const open = times.filter(({ range }) => now === null || Date.parse(range.to) > now)
  const after = open.filter(({ at }) => at >= cueTo)
  // Hebrew joins its "to" to the word: ליום שני.
  const leads = (at: number) =>
    cues.until.has(tokens[at - 1]?.word ?? '') || cues.until.has(tokens[at]!.word[0]!)
  if (moved) {
    const named = after.find(({ at }) => leads(at))
    return (named ?? (cues.words.verbLast ? open.findLast(({ at }) => leads(at)) : undefined))?.range
  }
  return (after[0] ?? open.at(-1))?.range
}

/**
 * Reads what a text says is to happen, when it is due, and whether it was put off.
 * @param times the text's time expressions, in order, as `readTimes` gives them
 * @returns one draft per clause that holds a cue; spans in code points; `what` is the clause as it stands
 */
export function readExpectations(
  text: string,
  times: TimeExpression[],
  ctx: { publishedAt?: string; language?: string },
): DraftExpectation[] {
  const cues = cuesOf(ctx.language)
  const tokens = tokenize(text)
  const point = toCodePoints(text)
  const anchor = readAnchor(ctx.publishedAt)
  const now = anchor ? anchor.day * DAY_MS - anchor.offsetMinutes * 60_000 : null
  const drafts: DraftExpectation[] = []
  let next = 0
  for (const clause of cutClauses(tokens, cues.clauses)) {
    const end = point(tokens[clause.to - 1]!.end)
    const within: Due[] = []
    let seek = clause.from
    for (; next < times.length && times[next]!.start < end; next++) {
      const { start, range, type } = times[next]!
      if (!range || type === 'DURATION') continue
      while (seek < clause.to - 1 && point(tokens[seek]!.end) <= start) seek++
      within.push({ at: seek, range })
    }
    const found = strongest(tokens, clause, cues)
    if (!found) continue
    const { cue, at } = found
    const moved = cue.kind.startsWith('moved')
    const due = dueOf(tokens, within, at + cue.words.length, moved, cues, now)
    if (/[tT]imed$/.test(cue.kind) && !(due && (now === null || Date.parse(due.from) >= now))) continue
    const [first, last] = [tokens[clause.from]!, tokens[clause.to - 1]!]
    const worded = text.slice(tokens[at]!.start, tokens[at + cue.words.length - 1]!.end)
    const draft = {
      what: text.slice(first.start, last.end),
      span: [point(first.start), end] as [number, number],
      moved,
      cue: worded,
    }
    drafts.push(due ? { ...draft, due } : draft)
  }
  return drafts
}

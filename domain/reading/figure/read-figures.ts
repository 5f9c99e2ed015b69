import { toCodePoints } from '#domain/reading/text/code-points.ts'
import { readTimes } from '#domain/reading/time/read-times.ts'
import { type Token, tokenize } from '#domain/reading/time/tokens.ts'
import type { Bound, DraftFigure, TimeExpression } from '../types.ts'
import { boundAfter, boundBefore } from './bound.ts'
import { countedNoun } from './counted-noun.ts'
import { isNoFigure } from './no-figure.ts'
import { type Numeral, readNumber } from './number.ts'
import { type Unit, unitAfter, unitBefore } from './unit.ts'
import { type FigureLists, figureLists } from './words/lists.ts'

/** A number with everything around it that belongs to it, in tokens. */
type Found = { figure: Omit<DraftFigure, 'span'>; from: number; to: number }

/** "3 to 5 million", "between 3 and 5": the second number of a range lends the first its scale. */
function joinRange(
  tokens: readonly Token[],
  at: number,
  first: Numeral,
  lists: FigureLists,
): (Numeral & { between: boolean }) | null {
  if (first.high !== undefined) return null
  const between = tokens[at - 1]?.word === lists.words.between
  const joint = tokens[first.to]?.word ?? ''
  const from = tokens[at - 1]?.word === lists.words.from
  if (!(between ? joint === lists.words.and : lists.sets.to.has(joint) && !from)) return null
  const step = tokens[first.to + 1]?.word === '-' ? 2 : 1
  const currency = unitBefore(tokens, first.to + step) ? 0 : unitBefore(tokens, first.to + step + 1) ? 1 : 0
  const second = readNumber(tokens, first.to + step + currency, lists)
  if (!second || second.high !== undefined) return null
  let low = first.value
  if (second.scaled && !first.scaled && second.plain > 0) low *= second.value / second.plain
  return low < second.value ? { ...second, value: low, high: second.value, between } : null
}

function figureAt(tokens: readonly Token[], at: number, lists: FigureLists): Found | null {
  const single = readNumber(tokens, at, lists)
  if (!single) return null
  const range = joinRange(tokens, at, single, lists)
  const numeral = range ?? single
  const prefix = unitBefore(tokens, at)
  let from = prefix ? prefix.from : at
  let to = numeral.to
  let unit: Unit | null = prefix
  const suffix = unitAfter(tokens, to, lists)
  if (suffix) {
    unit ??= suffix
    to = suffix.to
  }
  let bound: Bound = numeral.high === undefined ? 'exact' : 'range'
  const before = boundBefore(tokens, from, lists)
  if (before) {
    from = before.from
    if (bound === 'exact') bound = before.bound
  }
  if (range?.between) from = Math.min(from, at - 1)
  const after = boundAfter(tokens, to, lists)
  if (after && bound === 'exact') {
    bound = after.bound
    to = after.to
  }
  if (isNoFigure(tokens, { at, from, to, numeral, unit, bounded: bound !== 'exact' }, lists)) return null
  const counted = countedNoun(tokens, to, lists)
  const linked = counted && counted.from > to
  const of = counted && !(unit && !linked && unit.symbol !== '%') ? counted : null
  if (!of && !unit && numeral.words && !numeral.scaled && bound === 'exact') return null
  const figure: Found['figure'] = {
    value: numeral.value,
    ...(numeral.high === undefined ? {} : { to: numeral.high }),
    bound,
    unit: unit ? unit.symbol : null,
    of: of
      ? tokens
          .slice(of.from, of.to)
          .map((token) => token.raw)
          .join(' ')
          .replaceAll(' - ', '-')
      : null,
  }
  return { figure, from, to: of ? of.to : to }
}

/**
 * Reads the quantities of a text: value, bound, unit and what they count. Dates, clock times, durations, ages,
 * list numbers, scores and numbers that are names are left out.
 * @param times the text's time expressions when they have been read already
 * @returns figures in the order of the text; spans in code points, from the bound's words to the noun
 */
export function readFigures(text: string, language: string, times?: TimeExpression[]): DraftFigure[] {
  const lists = figureLists(language)
  const tokens = tokenize(text)
  const point = toCodePoints(text)
  const busy = times ?? readTimes(text, { language })
  const figures: DraftFigure[] = []
  let next = 0
  for (let at = 0; at < tokens.length; at++) {
    const { kind, word, start } = tokens[at]!
    if (kind !== 'number' && !lists.numbers.has(word) && !/^an?$/.test(word)) continue
    const place = point(start)
    while (next < busy.length && busy[next]!.end <= place) next++
    if (next < busy.length && busy[next]!.start <= place) continue
    const found = figureAt(tokens, at, lists)
    if (!found) continue
    figures.push({
      ...found.figure,
      span: [point(tokens[found.from]!.start), point(tokens[found.to - 1]!.end)],
    })
    at = Math.max(at, found.to - 1)
  }
  return figures
}

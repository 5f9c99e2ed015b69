import { type Exact, exact, times } from './decimal.ts'
import { measures, money, names, people, percent, points, scales } from './words/units.ts'

/** What a unit measures, and how many of the smallest unit of that one is. Equal measures convert into each other. */
export type Unit = { measure: string; factor: Exact }

const one = exact(1n)
/** "km²" and "km2" are one, and so are "KG" and "kg". */
const folded = (text: string) => text.normalize('NFKC').toLowerCase()
const known = new Map<string, Unit>()
for (const [measure, units] of Object.entries(measures))
  for (const [symbol, [n, d]] of Object.entries(units)) {
    const unit = { measure, factor: exact(n, d) }
    for (const name of [symbol, ...(names[symbol]?.split(' ') ?? [])]) known.set(folded(name), unit)
  }
for (const name of percent) known.set(name, { measure: 'percent', factor: one })
for (const name of points) known.set(name, { measure: 'percentage points', factor: one })
for (const name of people) known.set(name, { measure: 'people', factor: one })
for (const [name, code] of Object.entries(money)) known.set(name, { measure: `money ${code}`, factor: one })

/**
 * A unit as worded: "tonnes", "million US dollars", "%", "" for a bare count. Currencies convert into nothing, nor do
 * words that are not known as a measure: those are one unit when they are one word.
 */
export function unitOf(worded: string | null): Unit {
  const words = folded(worded ?? '')
    .trim()
    .split(/[\s\u00a0]+/)
    .filter(Boolean)
  let factor = one
  while (words.length > 0) {
    const scale = scales[words[0]!]
    if (!scale) break
    factor = times(factor, exact(scale))
    words.shift()
  }
  if (words[0] === 'of') words.shift()
  const name = words.join('-')
  if (name === '') return { measure: 'count', factor }
  const unit = known.get(name) ?? currency(name) ?? { measure: `word ${name}`, factor: one }
  return { measure: unit.measure, factor: times(unit.factor, factor) }
}

const currency = (name: string): Unit | null =>
  /^[a-z]{3}$/.test(name) && codes.has(name.toUpperCase())
    ? { measure: `money ${name.toUpperCase()}`, factor: one }
    : null

/** Those that newsrooms meet; any other three letters are a word. */
const codes = new Set(
  'USD EUR GBP JPY ILS INR RUB TRY KRW CHF CNY AUD CAD NZD HKD SGD TWD BRL EGP JOD LBP SYP IQD SAR AED QAR KWD UAH PLN SEK NOK DKK ZAR MXN'.split(
    ' ',
  ),
)

/** Whether values in the two units can be set against each other. */
export const comparable = (a: Unit, b: Unit): boolean => a.measure === b.measure

/** A pattern that was found: its first token and the tag it asks for; a negative one is put whatever the word is. */
export type Finding = { at: number; tag: number }
/** Finds patterns in a row of symbols; symbols are tags, or `HINTS` and a hint. */
export type Machine = (symbols: Uint8Array, length: number) => Finding[]

/** Hints are numbered after the tags. */
export const HINTS = 32
const SYMBOLS = 256
const HINT_BASE = 1_080_000
const END = 2_070_000
const OTHERWISE = 2_070_003
/** The symbol after the last token. */
const EOS = SYMBOLS - 1

type States = Record<string, Record<string, number>>

/**
 * Builds one of wink-nlp's finite state machines from its JSON, as flat tables: a greedy matcher that falls back to
 * the last pattern it had completed. Findings are in the order of the row.
 */
export function buildMachine(json: string): Machine {
  const [, , states, terminals, marks] = JSON.parse(json) as [
    number,
    number,
    States,
    Record<string, string>,
    Record<string, [number, number]>,
  ]
  const size = 1 + Math.max(...[...Object.keys(states), ...Object.keys(terminals)].map(Number))
  const next = new Uint16Array(size * SYMBOLS)
  const otherwise = new Uint16Array(size)
  for (const [state, moves] of Object.entries(states))
    for (const [name, to] of Object.entries(moves)) {
      const event = Number(name)
      if (event === OTHERWISE) otherwise[Number(state)] = to
      else if (event === END) next[Number(state) * SYMBOLS + EOS] = to
      else if (event < HINTS) next[Number(state) * SYMBOLS + event] = to
      else if (event > HINT_BASE && event < HINT_BASE + EOS - HINTS)
        next[Number(state) * SYMBOLS + HINTS + event - HINT_BASE] = to
    }
  const terminal = new Uint8Array(size)
  for (const state of Object.keys(terminals)) terminal[Number(state)] = 1
  const push = (found: Finding[], first: number, state: number) => {
    const tag = Number(terminals[state])
    if (tag !== 0) found.push({ at: first + (marks[state]?.[0] ?? 0), tag })
  }
  return (symbols, length) => {
    const found: Finding[] = []
    let state = 0
    let first = 0
    let lastAt = 0
    let lastState = 0
    for (let i = 0; i <= length; i++) {
      for (let j = i; j <= length; j++) {
        const symbol = j === length ? EOS : symbols[j]!
        if (symbol === 0) continue
        const to = next[state * SYMBOLS + symbol]!
        if (state === 0 && to !== 0) first = j
        if (terminal[to] === 1) {
          push(found, first, to)
          i = j
          state = 0
          lastState = 0
          break
        }
        if (to === 0) {
          if (lastState !== 0) {
            push(found, first, lastState)
            i = lastAt
            lastState = 0
          }
          state = 0
          break
        }
        state = to
        if (otherwise[to] !== 0) {
          lastAt = j
          lastState = otherwise[to]!
        }
      }
    }
    return found
  }
}

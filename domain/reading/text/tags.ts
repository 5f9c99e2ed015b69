import { type Chunk, chunksOf } from './chunks.ts'
import { loadModel, type TagModel, type Unit } from './tagger/lexicon.ts'
import { buildMachine, HINTS, type Machine } from './tagger/machine.ts'
import type { Tag, Token } from './tokens.ts'

/** Longest piece given to the tagger at once: keeps its tables small on a text that is one endless paragraph. */
const PIECE = 20_000

type Tagger = { model: TagModel; machines: Machine[] }

let tagger: Tagger | undefined

function load(): Tagger {
  const model = loadModel()
  return { model, machines: model.machines.map(buildMachine) }
}

/**
 * Puts English part-of-speech tags on tokens, in place (wink-nlp's own model, MIT). A token that the tagger cuts
 * into several takes the tag of its last word, as the head of an English compound stands last.
 */
export function tagEnglish(text: string, tokens: Token[]): void {
  tagger ??= load()
  let first = 0
  while (first < tokens.length) {
    const from = tokens[first]!.start
    let last = first
    while (last < tokens.length && tokens[last]!.end - from <= PIECE) last++
    if (last === first) {
      // One token longer than a piece is no word of any language; it keeps its blank tag.
      first++
      continue
    }
    // Break after a full stop where there is one, so that the tagger sees whole sentences.
    if (last < tokens.length) {
      for (let i = last - 1; i > first + (last - first) / 2; i--) {
        if (tokens[i]!.text !== '.') continue
        last = i + 1
        break
      }
    }
    tagPiece(
      tagger,
      from === 0 && last === tokens.length ? text : text.slice(from, tokens[last - 1]!.end),
      from,
      tokens,
      first,
      last,
    )
    first = last
  }
}

function unitsOf({ model }: Tagger, chunk: Chunk): Unit[] {
  if (chunk.units) return chunk.units
  let at = 0
  const units = model.cut(chunk.text)
  for (const unit of units) {
    // The tagger may rewrite an exotic character; without a place for its token there is no tag to give.
    unit.start = chunk.text.indexOf(unit.text, at)
    if (unit.start >= 0) at = unit.start + unit.text.length
  }
  chunk.units = units
  return units
}

function tagPiece(
  own: Tagger,
  piece: string,
  offset: number,
  tokens: Token[],
  first: number,
  last: number,
): void {
  const units: Unit[] = []
  const starts: number[] = []
  const chunked = chunksOf(piece)
  let before = 0
  for (let i = 0; i < chunked.chunks.length; i++) {
    const chunk = chunked.chunks[i]!
    const start = chunked.starts[i]!
    if (i > 0) breaksBetween(piece, before, start, units, starts)
    const own_ = unitsOf(own, chunk)
    for (let j = 0; j < own_.length; j++) {
      const unit = own_[j]!
      units.push(unit)
      starts.push(unit.start < 0 ? -1 : offset + start + unit.start)
    }
    before = start + chunk.text.length
  }
  const tags = tagUnits(own, units)
  let at = first
  for (let i = 0; i < units.length; i++) {
    const start = starts[i]!
    if (start < 0) continue
    while (at < last && tokens[at]!.end <= start) at++
    if (at >= last) return
    const token = tokens[at]!
    const tag = own.model.tags[tags[i]!] as Tag
    if (token.word && token.start <= start && (tag !== 'PUNCT' || token.tag === 'X')) {
      if (tag !== 'PART' || token.tag === 'X') token.tag = tag
    }
  }
}

const BREAK: Unit = { text: '\n', start: -1, pos: 14, hint: 0, may: 0, fixed: false }
const isBreak = (code: number) => code === 10 || code === 13 || code === 9

/** The model has a tag for each run of line breaks. */
function breaksBetween(text: string, from: number, to: number, units: Unit[], starts: number[]): void {
  if (to === from + 1 && text.charCodeAt(from) === 32) return
  for (let at = from; at < to; at++) {
    if (!isBreak(text.charCodeAt(at)) || (at > from && isBreak(text.charCodeAt(at - 1)))) continue
    units.push(BREAK)
    starts.push(-1)
  }
}

/** The likeliest tag of each word, put right by the patterns of the model where its neighbours ask for another. */
function tagUnits({ machines }: Tagger, units: readonly Unit[]): Uint8Array {
  const tags = new Uint8Array(units.length)
  const symbols = new Uint8Array(units.length)
  for (let i = 0; i < units.length; i++) tags[i] = units[i]!.pos
  for (const find of machines) {
    for (let i = 0; i < units.length; i++) {
      const { hint } = units[i]!
      symbols[i] = hint > 0 ? HINTS + hint : tags[i]!
    }
    for (const { at, tag } of find(symbols, units.length)) {
      if (tag < 0) tags[at] = -tag
      else if ((units[at]!.may >> tag) & 1) tags[at] = tag
    }
  }
  for (let i = 0; i < units.length; i++) if (units[i]!.fixed) tags[i] = units[i]!.pos
  return tags
}

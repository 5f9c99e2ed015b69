import { type Chunk, ChunkTable, hashEnd, hashStep, isSpace } from './tagger/chunks.ts'
import { loadModel, type TagModel, type Unit } from './tagger/lexicon.ts'
import { buildMachine, HINTS, type Machine } from './tagger/machine.ts'
import type { Tag, Token } from './tokens.ts'

/** Longest piece given to the tagger at once: keeps its tables small on a text that is one endless paragraph. */
const PIECE = 20_000

type Tagger = { model: TagModel; machines: Machine[]; chunks: ChunkTable }

const BREAK: Unit = { text: '\n', start: -1, pos: 14, hint: 0, may: 0, fixed: false }
/** Stands for a chunk that the tagger cuts to nothing: no pattern looks through it and no token takes its tag. */
const SILENT: Unit = { text: '', start: -1, pos: 17, hint: 0, may: 0, fixed: true }
const isBreak = (code: number) => code === 10 || code === 13 || code === 9

let tagger: Tagger | undefined

function load(): Tagger {
  const model = loadModel()
  return {
    model,
    machines: model.machines.map(buildMachine),
    chunks: new ChunkTable((text) => cutChunk(model, text)),
  }
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

/** Cuts a chunk and notes where its units stand in it. */
function cutChunk(model: TagModel, text: string): Chunk {
  let at = 0
  const [first, ...rest] = model.cut(text).map((unit) => {
    // The tagger may rewrite an exotic character; without a place for its token there is no tag to give.
    unit.start = text.indexOf(unit.text, at)
    if (unit.start >= 0) at = unit.start + unit.text.length
    return unit
  })
  return { text, first: first ?? SILENT, rest }
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
  const put = (unit: Unit, start: number) => {
    units.push(unit)
    starts.push(unit.start < 0 ? -1 : start + unit.start)
  }
  const { length } = piece
  for (let at = 0; at < length; ) {
    let code = piece.charCodeAt(at)
    if (isSpace(code)) {
      // The model has a tag for each run of line breaks.
      const inner = at > 0 && isBreak(piece.charCodeAt(at - 1))
      if (isBreak(code) && !inner) put(BREAK, -1)
      at++
      continue
    }
    const start = at
    let hash = 0
    while (!isSpace(code)) {
      hash = hashStep(hash, code)
      at++
      if (at >= length) break
      code = piece.charCodeAt(at)
    }
    const chunk = own.chunks.at(piece, start, at, hashEnd(hash))
    put(chunk.first, offset + start)
    const { rest } = chunk
    for (let i = 0; i < rest.length; i++) put(rest[i]!, offset + start)
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

import winkModel from 'wink-eng-lite-web-model'
import makeCache from 'wink-nlp/src/cache.js'
import compileTrex from 'wink-nlp/src/compile-trex.js'
import makeTokenizer from 'wink-nlp/src/tokenizer.js'

/** The look-ups of wink-nlp's lexicon; a contraction looks up to four numbers for each of its parts. */
export type WinkCache = {
  lookup(text: string): number[] | null
  value(index: number): string
  normal(index: number): number
  mappedSpelling(index: number): number
  property(index: number, name: string): number
  posOf(index: number): number
  nox(packed: number): number
  isMemberPOS(index: number, pos: number): boolean
  intrinsicSize(): number
}
/** Where wink-nlp's tokenizer puts what it cuts. */
export type TokenSink = {
  _addToken(text: string, category: number): boolean
  _addTokenIfInCache(text: string): number
  isLexeme(text: string): unknown
}
type Model = {
  core(): {
    trex: unknown
    tcat: { hash: Record<string, number> }
    preserve: unknown
    packing: { config: unknown }
    features: { pos: { list: string[] }; lexeme: { hash: Record<string, number> } }
  }
  pos(): { machines: string[] }
  featureFn(config: unknown): { pos(text: string, category: number, cache: unknown): number }
}
/** A word as the tagger sees it before its neighbours are looked at. */
export type Unit = {
  text: string
  /** where it stands in its chunk, or -1 */
  start: number
  /** the likeliest tag, as a number of the model */
  pos: number
  /** what the machines see in place of the tag, or 0 */
  hint: number
  /** bit set of the tags that the word can have */
  may: number
  /** a part of a contraction keeps its tag whatever its neighbours are */
  fixed: boolean
}
/** The model, loaded once: how a piece without spaces is cut, and what the tags are called. */
export type TagModel = { tags: string[]; machines: string[]; cut(chunk: string): Unit[] }

const NOUN = 8
const UNKNOWN = [Number.POSITIVE_INFINITY]
const EXPANSION = 4
const PLAIN = /^([A-Za-z]{2,})([,.;:!?”"]?)$/

/**
 * Loads wink-nlp's English model. Its own cache keeps every word it ever met and lets it weigh on the next text:
 * here a word outside the lexicon is judged by itself each time, so that a text's tags depend on that text alone and
 * memory does not grow.
 */
export function loadModel(): TagModel {
  const model = winkModel as unknown as Model
  const core = model.core()
  const cache = makeCache(core, model.featureFn)
  const feature = model.featureFn(core.packing.config)
  const tokenize = makeTokenizer(compileTrex(core.trex), core.tcat.hash, core.preserve)
  // A map, as a property of an object is found only after its name was interned.
  const indexes = new Map(Object.entries(core.features.lexeme.hash))
  const indexOf = (text: string) => indexes.get(text) ?? -1
  const isContraction = (index: number) => cache.property(index, 'isContraction') === 1
  const lookup = (text: string) => {
    const index = indexOf(text)
    return index < 0 ? null : isContraction(index) ? cache.lookup(text) : [index]
  }
  const judge = {
    lookup: (text: string) => lookup(text) ?? UNKNOWN,
    posOf: cache.posOf,
    intrinsicSize: cache.intrinsicSize,
  }
  const tags = core.features.pos.list
  const sets = new Map<number, number>()
  const mayOf = (index: number): number => {
    const cluster = cache.property(index, 'lexemeCID')
    let set = sets.get(cluster)
    if (set === undefined) {
      set = 0
      for (let pos = 0; pos < tags.length; pos++) if (cache.isMemberPOS(index, pos)) set |= 1 << pos
      sets.set(cluster, set)
    }
    return set
  }
  const known = (index: number): Unit => ({
    text: cache.value(index),
    start: -1,
    pos: cache.posOf(cache.mappedSpelling(index)) || NOUN,
    hint: cache.property(index, 'posHint'),
    may: mayOf(cache.normal(index)),
    fixed: false,
  })
  const unknown = (text: string, category: number): Unit => {
    const lower = indexOf(text.toLowerCase())
    return {
      text,
      start: -1,
      pos: feature.pos(text, category, judge) || NOUN,
      hint: 0,
      may: lower < 0 ? 0 : mayOf(cache.mappedSpelling(lower)),
      fixed: false,
    }
  }
  /** Most chunks: a word of plain letters, perhaps with a mark behind it. */
  const plain = (chunk: string): Unit[] | null => {
    const parts = PLAIN.exec(chunk)
    const whole = indexOf(chunk)
    if (!parts || (whole >= 0 && isContraction(whole))) return null
    if (whole >= 0) return [known(whole)]
    const [, word, mark] = parts as unknown as [string, string, string]
    if (mark === '') return [unknown(word, core.tcat.hash.word!)]
    const index = indexOf(word)
    return [index < 0 ? unknown(word, core.tcat.hash.word!) : known(index), known(indexOf(mark))]
  }
  const cut = (chunk: string): Unit[] => {
    const simple = plain(chunk)
    if (simple) return simple
    const units: Unit[] = []
    tokenize(
      {
        isLexeme: lookup,
        _addToken(text, category) {
          const index = indexOf(text)
          units.push(index < 0 ? unknown(text, category) : known(index))
          return true
        },
        _addTokenIfInCache(text) {
          const found = lookup(text)
          if (!found) return 0
          if (found.length === 1) units.push(known(found[0]!))
          for (let k = 0; found.length > 1 && k < found.length; k += EXPANSION) {
            const [index, normal, lemma, pos] = found.slice(k, k + EXPANSION) as [
              number,
              number,
              number,
              number,
            ]
            const unit = known(index)
            unit.may = mayOf(cache.nox(normal << 16))
            unit.fixed = lemma > 0 || pos > 0
            if (unit.fixed) unit.pos = pos
            units.push(unit)
          }
          return 99
        },
      },
      chunk,
    )
    return units
  }
  return { tags, machines: model.pos().machines, cut }
}

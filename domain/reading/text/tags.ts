import winkModel from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Tag, Token } from './tokens.ts'

/** Longest piece given to the tagger at once: keeps its tables small on a text that is one endless paragraph. */
const PIECE = 20_000

let tagger: ReturnType<typeof winkNLP> | undefined

/**
 * Puts English part-of-speech tags on tokens, in place (wink-nlp's own model, MIT). A token that the tagger cuts
 * into several takes the tag of its last word, as the head of an English compound stands last.
 */
export function tagEnglish(text: string, tokens: Token[]): void {
  tagger ??= winkNLP(winkModel, ['pos'])
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
    tagPiece(text.slice(from, tokens[last - 1]!.end), from, tokens, first, last)
    first = last
  }
}

function tagPiece(piece: string, offset: number, tokens: Token[], first: number, last: number): void {
  const doc = tagger!.readDoc(piece)
  const values = doc.tokens().out(tagger!.its.value) as string[]
  const tags = doc.tokens().out(tagger!.its.pos) as Tag[]
  let at = 0
  let own = first
  for (let i = 0; i < values.length; i++) {
    const found = piece.indexOf(values[i]!, at)
    // The tagger may rewrite an exotic character; without a place for its token there is no tag to give.
    if (found < 0 || found - at > 200) continue
    at = found + values[i]!.length
    const start = offset + found
    while (own < last && tokens[own]!.end <= start) own++
    if (own >= last) return
    const token = tokens[own]!
    if (token.word && token.start <= start && (tags[i] !== 'PUNCT' || token.tag === 'X')) {
      if (tags[i] !== 'PART' || token.tag === 'X') token.tag = tags[i]!
    }
  }
}

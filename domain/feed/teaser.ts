import { saidToReader, sentencesOf } from '../reading/page/asking.ts'
import { collapse } from '../reading/page/html/node.ts'
import { ASKS_FIRST } from '../reading/page/words/ask-first.ts'
import { READ_ON, THE_REST, WHERE } from '../reading/page/words/read-on.ts'
import { PAYWALL } from '../reading/page/words/walls.ts'
import { hostOf } from './identity.ts'

/** Longer texts are articles, however they end. */
const MOST = 1500
/** No line is longer that says nothing else. */
const LONGEST = 200
/** A line that asks for a name before one may read on says hardly anything else. */
const ALL = 0.4

const CUT = /(?:…|\.\.\.|\[\.\.\.\]|\[…\])\s*$/u
/** What surrounds a label: brackets, arrows, marks that stand for more. Marks of quotation do not, for people say such things. */
const OPENS = '[\\s\\[(<|>›→⟶▶•–—-]*'
const CLOSES = '[\\s\\])>|»›→⟶←‹«▶•:…–—-]*(?:\\.\\.\\.[\\s\\])»›→]*)?$'
const [bids, names] = [READ_ON.join('|'), THE_REST.join('|')]
/** A line of its own: a full stop may end what bids, and not what only names. */
const LINE = new RegExp(
  `^${OPENS}(?:(?:${bids})(?!\\p{L})${WHERE}[.!]?|(?:${names})(?!\\p{L})${WHERE})${CLOSES}`,
  'iu',
)
/** A label behind the end of a sentence, or where one was cut. */
const END = new RegExp(
  `(?:[.!?؟。][”"»’)\\]]*\\s+|…[\\])]*\\s*|\\.\\.\\.[\\])]*\\s*)${OPENS}(?:${bids}|${names})(?!\\p{L})${WHERE}${CLOSES}`,
  'iu',
)
/** An address in a label: its host. */
const ADDRESS = /(?:[\p{L}\d-]+\.)+\p{L}{2,}/u

/**
 * Whether a page that was read holds only the beginning of its text: its last line breaks off, is a label that bids its
 * reader go on elsewhere or ends in one, or asks for a name first. What is found at another site is another text.
 * @param at where the page lies
 */
export function isTeaser(text: string, at: string): boolean {
  if (text.length > MOST) return false
  const last = collapse(text.trimEnd().split('\n').at(-1) ?? '')
  const short = last.length < LONGEST
  const label = END.exec(last.slice(-LONGEST)) ?? (short ? LINE.exec(last) : null)
  return CUT.test(last) || (label !== null && !leadsAway(label[0], at)) || asksFirst(last, short)
}

function leadsAway(label: string, at: string): boolean {
  const there = ADDRESS.exec(label)?.[0]
    .toLowerCase()
    .replace(/^www\./, '')
  const here = hostOf(at).replace(/^www\./, '')
  return there !== undefined && !`.${there}`.endsWith(`.${here}`) && !`.${here}`.endsWith(`.${there}`)
}

/** @param whole the line says little: any sentence of it counts, else the last one */
function asksFirst(line: string, whole: boolean): boolean {
  const sentences = sentencesOf(line).slice(whole ? 0 : -1)
  if (sentences.some((sentence) => sentence.length < LONGEST && ASKS_FIRST.test(sentence))) return true
  return (
    whole &&
    saidToReader(line, PAYWALL).some(
      (sentence) => (PAYWALL.exec(sentence)?.[0].length ?? 0) >= sentence.length * ALL,
    )
  )
}

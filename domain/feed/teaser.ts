import { saidToReader } from '../reading/page/asking.ts'
import { collapse } from '../reading/page/html/node.ts'
import { READ_ON, THE_REST, WHERE } from '../reading/page/words/read-on.ts'
import { PAYWALL } from '../reading/page/words/walls.ts'

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

/**
 * Whether a page that was read holds only the beginning of its text: its last line breaks off, is a label that bids its
 * reader go on elsewhere or ends in one, or asks for a name first.
 */
export function isTeaser(text: string): boolean {
  if (text.length > MOST) return false
  const last = collapse(text.trimEnd().split('\n').at(-1) ?? '')
  if (CUT.test(last) || END.test(last.slice(-LONGEST))) return true
  return last.length < LONGEST && (LINE.test(last) || asksFirst(last))
}

const asksFirst = (line: string) =>
  saidToReader(line, PAYWALL).some(
    (sentence) => (PAYWALL.exec(sentence)?.[0].length ?? 0) >= sentence.length * ALL,
  )

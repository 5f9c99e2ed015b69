import { originName } from '#components/claim/origin-name.ts'
import type { EdgeItem } from '#domain/check/edge-view.ts'
import { contained } from '#messages/contained.ts'
import { numberInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

const kinds = ['cites', 'reprints', 'same text', 'contributed', 'syndicates', 'confirms', 'denies'] as const
const rules = ['P1', 'P2', 'P3', 'P4', 'P5'] as const

/** What an edge says of its two ends, with `a` and `b` in their places. */
export function edgeSays(locale: Locale, item: EdgeItem, a: string, b: string): string {
  const t = translator(locale, 'edge')
  const why = [...rules, ...kinds].find((each) => each === item.why) ?? 'cites'
  return t(`says.${item.foundBy === 'report on record now' ? 'tie' : why}`, { a, b })
}

/** The same as plain text, for those who hear it. */
export const edgeName = (locale: Locale, item: EdgeItem): string =>
  edgeSays(
    locale,
    item,
    ...([item.a, item.b].map((end) => isolated(originName(locale, end))) as [string, string]),
  )

const isolated = (name: string): string => `\u2068${contained(name)}\u2069`

const found = {
  'citation in the text': 'citation',
  'credit in the text': 'credit',
  'shared passages': 'passages',
  'wire subscription': 'subscription',
  'canonical link': 'canonical',
  'source named by the feed': 'feed',
  'report on record now': 'arrived',
} as const

/** How an edge was found, in a sentence. */
export function edgeFound(locale: Locale, item: EdgeItem): string {
  if (item.of.kind === 'origins') return translator(locale, 'check')(`edge.${item.why as 'P1'}`)
  const t = translator(locale, 'edge')
  const how = item.foundBy && item.foundBy in found ? found[item.foundBy as keyof typeof found] : 'other'
  const share = numberInWords(locale, item.share ?? 0, { style: 'percent', maximumFractionDigits: 0 })
  return t(`found.${how}`, { count: item.passages, share })
}

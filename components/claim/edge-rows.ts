import type { ClaimView } from '#domain/claim/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { EdgeRow } from './desk-edge.tsx'
import { originName } from './origin-name.ts'

/** Pairs of origins in words; each origin with the first statement that goes back to it. */
export function edgeRows(locale: Locale, claim: ClaimView): EdgeRow[] {
  const check = translator(locale, 'check')
  const origins = [...claim.origins.affirms, ...claim.origins.denies]
  const first = new Map(origins.map(({ key, statements }) => [key, statements[0] ?? null]))
  const rows = new Map<string, EdgeRow>()
  for (const { a, b, why, verdict, version } of claim.edges) {
    const key = [a.key, b.key].sort().join(' ')
    const known = rows.get(key)
    // one pair may fall under several rules: it is decided once
    if (known) {
      if (!known.verdict && !verdict) known.why = `${known.why} · ${check(`edge.${why}`)}`
      continue
    }
    const named = (origin: typeof a) => ({
      key: origin.key,
      name: originName(locale, origin),
      statement: first.get(origin.key) ?? null,
    })
    rows.set(key, { key, a: named(a), b: named(b), why: check(`edge.${why}`), verdict, version })
  }
  // in an order that a decision does not change, so that nothing moves under the hand
  return [...rows.values()].sort((x, y) => (x.key < y.key ? -1 : 1))
}

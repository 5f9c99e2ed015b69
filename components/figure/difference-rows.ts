import type { FigureView, ValueView } from '#domain/figure/view.ts'
import { instantInWords, whenInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { amountInWords } from './amount.ts'
import type { Compared, Denial, DifferenceRow } from './desk-differences.tsx'

/** More wait than one sitting decides; the rest come up as these are done. */
const SHOWN = 60

/** Pairs that an editor has to decide, and those that were decided, in words. */
export function differenceRows(locale: Locale, zone: string, figure: FigureView) {
  const t = translator(locale, 'figure')
  const byId = new Map(figure.values.map((value) => [value.id, value]))
  const side = (id: string): Compared | null => {
    const value = byId.get(id)
    return value ? compared(locale, zone, value) : null
  }
  const rows = figure.differences.flatMap(({ a, b, suggested, why, settled, decision }): DifferenceRow[] => {
    const [first, second] = [side(a), side(b)]
    if (!first || !second || (settled && !decision)) return []
    const decided = decision && {
      type: decision.type,
      reasons: decision.reasons,
      words: [
        t('decided', {
          type: t(`difference.${decision.type}`),
          name: `\u2068${decision.byName}\u2069`,
          time: instantInWords(locale, decision.at, zone),
        }),
        decision.reasons,
      ].join(' '),
    }
    return [{ key: `${a} ${b}`, a: first, b: second, suggested, why: t(`why.${why}`), decided }]
  })
  return {
    open: rows.filter(({ decided }) => !decided).slice(0, SHOWN),
    decided: rows.filter(({ decided }) => decided).slice(0, SHOWN),
  }
}

const compared = (locale: Locale, zone: string, { id, amount, at, statement }: ValueView): Compared => ({
  id,
  amount: amountInWords(locale, amount),
  source: statement.report.source.name,
  time: whenInWords(locale, at, zone),
  statement: statement.id,
})

/** What a true conflict may be recorded as: each statement of a value denies a claim that it does not deny yet. */
export function denialsOf(locale: Locale, figure: FigureView, versions: Record<string, number>): Denial[] {
  const t = translator(locale, 'figure')
  const claims = new Map(figure.claims.map((claim) => [claim.id, claim]))
  const denials = figure.values.flatMap(({ statement, stances, amount }) =>
    stances.flatMap(({ claimId, value }): Denial[] => {
      const claim = claims.get(claimId)
      if (!claim || value === 'denies') return []
      const words = {
        source: statement.report.source.name,
        value: amountInWords(locale, amount),
        claim: claim.wording,
      }
      return [
        {
          key: `${statement.id} ${claimId}`,
          statement: statement.id,
          version: versions[statement.id] ?? 0,
          claim: claimId,
          name: t('desk.denies one', words),
        },
      ]
    }),
  )
  return [...new Map(denials.map((one) => [one.key, one])).values()]
}

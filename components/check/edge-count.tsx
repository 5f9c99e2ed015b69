import { numberInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** As far as open edges are counted. */
const MOST = 100

/** How many edges wait for an answer, beside the name of their page. */
export function EdgeCount({ locale, count }: { locale: Locale; count: number }) {
  if (count === 0) return null
  const t = translator(locale, 'edge')
  const many = count >= MOST
  return (
    <span className="ms-1.5 text-12 tabular-nums">
      <span aria-hidden="true">{many ? t('many', { count: MOST - 1 }) : numberInWords(locale, count)}</span>
      <span className="sr-only">
        {t(many ? 'open many' : 'open count', { count: many ? MOST - 1 : count })}
      </span>
    </span>
  )
}

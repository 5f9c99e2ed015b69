import { Made, madeClass } from '#components/ui/made.tsx'
import { MadeList } from '#components/ui/made-list.tsx'
import type { Counted } from '#domain/story/made.ts'
import { numberInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

type Props = {
  locale: Locale
  count: number
  items: readonly Counted[] | undefined
  desk?: boolean
  /** whose they are: a source's reports, or a report's statements */
  of: { source: string } | { report: string }
}

/** A number of reports or statements in a table, which opens the first of them. */
export function NumberMade({ locale, count, items = [], desk, of }: Props) {
  const t = translator(locale, 'explain.made')
  const words = numberInWords(locale, count)
  if (items.length === 0) return words
  const path = (rest: string) => localePath(locale, `${desk ? '/desk' : ''}${rest}`)
  const [all, title, href] =
    'source' in of
      ? [`/sources/${of.source}`, t('reports'), (id: string) => path(`/reports/${id}`)]
      : [
          `/reports/${of.report}`,
          t('statements'),
          (id: string) =>
            path(desk ? `/reports/${of.report}?statement=${id}` : `/reports/${of.report}#m-${id}`),
        ]
  return (
    <Made of={words} className={madeClass}>
      <MadeList
        title={title}
        items={items}
        href={href}
        rest={
          items.length < count ? { href: path(all), words: t('more', { count: count - items.length }) } : null
        }
      />
    </Made>
  )
}

import { Notice } from '#components/ui/notice.tsx'
import { toUtf16 } from '#domain/reading/text/code-points.ts'
import type { Page } from '#domain/reading/types.ts'
import { numberInWords } from '#messages/format.ts'
import { directionOf, type Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** More than this is not sent for looking at; the whole text is kept all the same. UTF-16 units. */
const SHOWN = 40_000
const elements = { paragraph: 'p', heading: 'h3', list: 'p', quote: 'blockquote', caption: 'p' } as const
const looks = {
  paragraph: '',
  heading: 'headline mt-2 text-21',
  quote: 'border-s-2 border-hairline ps-4',
  caption: 'font-interface text-14 text-quiet',
  list: "ps-6 -indent-4 before:me-2 before:content-['–']",
}

/** The text as it was read, in its own language and direction: what will be kept, to be looked over before filing. */
export function FilingText({
  locale,
  page,
}: {
  locale: Locale
  page: Pick<Page, 'text' | 'blocks' | 'language' | 'direction'>
}) {
  const t = translator(locale, 'report.filing')
  const unit = toUtf16(page.text)
  const unread = page.text.split('\uFFFD').length - 1
  const shown = page.blocks.filter((block) => unit(block.start) < SHOWN)
  return (
    <section className="grid gap-4">
      <h2 className="eyebrow">{t('text')}</h2>
      {unread > 0 && (
        <Notice
          kind="warn"
          title={t('unread title', { count: unread })}
          safe={t('unread safe')}
          todo={t('unread todo')}
        />
      )}
      <div
        lang={page.language ?? undefined}
        dir={page.language ? directionOf(page.language) : page.direction}
        className="reading grid gap-4"
      >
        {shown.map(({ kind, start, end }) => {
          const Element = elements[kind]
          return (
            <Element key={start} className={looks[kind]}>
              {page.text.slice(unit(start), unit(end))}
            </Element>
          )
        })}
      </div>
      {shown.length < page.blocks.length && (
        <p className="text-quiet">
          {t('rest', { shown: shown.length, all: numberInWords(locale, page.blocks.length) })}
        </p>
      )}
    </section>
  )
}

import { Button } from '#components/ui/button.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { Kbd } from '#components/ui/kbd.tsx'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { SearchField } from './search-field.tsx'

/** What can be written, as it is written: operators are the same in every language. */
const examples = {
  phrase: '"no water"',
  without: '-road',
  or: 'water or road',
  source: 'source:courier',
  speaker: 'speaker:"the council"',
  claim: 'claim:mined',
  kind: 'kind:statement',
  stance: 'stance:denies',
  before: 'before:2023-12-21',
  after: 'after:2023',
} as const

/** Where one says what to look for. Works without script: it is an address. */
export function SearchForm({ locale, page, typed }: { locale: Locale; page: string; typed: string }) {
  const t = translator(locale, 'search')
  return (
    <div className="grid gap-2">
      <search>
        <form method="get" action={localePath(locale, page)} className="flex items-center gap-2">
          <SearchField
            label={t('label')}
            placeholder={t('placeholder')}
            typed={typed}
            suggestions={localePath(locale, '/search/suggestions')}
          />
          <Button type="submit" look="primary" className="min-h-11">
            {t('go')}
          </Button>
          <span className="max-sm:hidden">
            <Kbd keys="/" />
          </span>
        </form>
      </search>
      <Disclosure summary={t('how title')}>
        <dl className="grid gap-x-6 gap-y-1 text-14 sm:grid-cols-[max-content_1fr]">
          {Object.entries(examples).map(([name, example]) => (
            <div key={name} className="contents">
              <dt>
                <bdi dir="ltr" className="font-medium">
                  {example}
                </bdi>
              </dt>
              <dd className="text-quiet max-sm:mb-1">{t(`how.${name as keyof typeof examples}`)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  )
}

'use client'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { linesOf, type Rule } from '#domain/feed/rules.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type Tried = { id: string; title: string | null; url: string | null; taken: boolean; by: Rule | null }
export type TryRules = (input: {
  feed: string
  include: string
  exclude: string
}) => Promise<Outcome<Tried[]>>
type Rules = { include: string; exclude: string }
type Props = {
  locale: Locale
  feed: string
  rules: Rules
  text: (name: keyof Rules) => object
  tryRules: TryRules
}

/** Which items are taken, and what the rules as typed would do with the last ones. Nothing is changed by trying. */
export function FeedRules({ locale, feed, rules: { include, exclude }, text, tryRules }: Props) {
  const t = useWords('feeds')
  const [tried, setTried] = useState<Tried[] | null>(null)
  const { save: ask, sending, failure } = useSave()
  return (
    <fieldset className="grid gap-4">
      <div className="grid gap-5 sm:grid-cols-2">
        <TextArea label={t('include')} rows={4} {...text('include')} />
        <TextArea label={t('exclude')} rows={4} {...text('exclude')} />
      </div>
      <p className="text-12 text-quiet">{t('rules hint')}</p>
      <div>
        <Button
          aria-disabled={sending}
          onClick={() => void ask(() => tryRules({ feed, include, exclude }), setTried)}
        >
          {sending ? t('trying') : t('try')}
        </Button>
      </div>
      <FormFailure failure={failure} locale={locale} />
      {tried && (
        <div role="status" className="grid gap-2">
          <p className="font-medium">
            {tried.length > 0
              ? t('tried', { count: tried.length, taken: tried.filter(({ taken }) => taken).length })
              : t('tried none')}
          </p>
          <ul className="max-h-80 overflow-y-auto">
            {tried.map(({ id, title, url, taken, by }) => (
              <li key={id} className="flex items-baseline gap-3 border-b border-hairline py-1">
                <span className={`w-24 shrink-0 text-12 ${taken ? 'text-accent' : 'text-quiet'}`}>
                  {taken ? `✓ ${t('would.taken')}` : `✕ ${t('would.left')}`}
                </span>
                <Dir className={taken ? '' : 'text-quiet'}>{title ?? url}</Dir>
                {by && (
                  <Dir className="ms-auto text-12 text-quiet">{t('by rule', { words: linesOf([by]) })}</Dir>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </fieldset>
  )
}

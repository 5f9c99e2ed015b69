'use client'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Select } from '#components/ui/select.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.tsx'
import { useKept } from '#components/ui/use-kept.ts'
import { type Reason, reasons } from '#domain/feed/view.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type Feed = { url: string; title: string | null; items: number; newest: string[] }
type Found = { feeds: Feed[]; unasked: { url: string; title: string | null }[] }
type Props = {
  locale: Locale
  /** the source whose page led here */
  source: string
  sources: { id: string; name: string }[]
  find: (input: { url: string }) => Promise<Outcome<Found>>
  add: (input: { url: string; source: string }) => Promise<Outcome<{ feed: string }>>
}

/** Finds the feeds that an address names, and follows the one that is chosen. */
export function FoundFeeds({ locale, source: first, sources, find, add }: Props) {
  const t = useWords('feeds')
  const kept = useKept('feed:new', { url: '' })
  const [source, setSource] = useState(first)
  const [found, setFound] = useState<Found | null>(null)
  const looking = useSave()
  const adding = useSave()
  const problem = useFieldProblems(looking.failure)
  const reason = looking.failure?.kind === 'invalid' ? looking.failure.problems[0]?.message : undefined
  const known = reasons.find((one): one is Reason => reason === `reason.${one}`)
  return (
    <div className="grid max-w-2xl gap-8">
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          setFound(null)
          void looking.save(() => find(kept.value), setFound)
        }}
      >
        <div className="grid items-start gap-3 sm:grid-cols-[1fr_auto]">
          <TextField
            label={t('find.label')}
            hint={t('find.hint')}
            type="url"
            dir="ltr"
            placeholder="https://"
            value={kept.value.url}
            error={known ? t(`reason.${known}`) : problem('url')}
            onChange={(event) => kept.set({ url: event.target.value })}
          />
          <Submit look="primary" className="sm:mt-6" aria-disabled={looking.sending}>
            {looking.sending ? t('find.finding') : t('find.find')}
          </Submit>
        </div>
        <FormFailure failure={looking.failure} locale={locale} fields={['url']} />
      </form>
      {found && (
        <section className="grid gap-4" aria-live="polite">
          <h2 className="headline text-21">{t('find.found', { count: found.feeds.length })}</h2>
          <Select
            label={t('source')}
            hint={t('find.source hint')}
            empty={t('no source')}
            options={sources.map(({ id, name }) => ({ value: id, name }))}
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
          <ul>
            {found.feeds.map(({ url, title, items, newest }) => (
              <li key={url} className="flex items-start gap-4 border-b border-hairline py-3">
                <div className="grid grow gap-1">
                  <Dir className="font-medium">{title ?? url}</Dir>
                  <bdi dir="ltr" className="text-12 break-all text-quiet">
                    {url}
                  </bdi>
                  <p className="text-12 text-quiet">
                    {t('find.holds', { count: items })}
                    {newest[0] && (
                      <>
                        {' · '}
                        {t('find.newest')} <Dir>{newest[0]}</Dir>
                      </>
                    )}
                  </p>
                </div>
                <Button
                  aria-disabled={adding.sending}
                  aria-label={`${t('find.follow')}: ${title ?? url}`}
                  onClick={() =>
                    void adding.save(
                      () => add({ url, source }),
                      ({ feed }) => {
                        kept.clear()
                        toast(t('followed'))
                        adding.go(localePath(locale, `/desk/feeds/${feed}`))
                      },
                    )
                  }
                >
                  {t('find.follow')}
                </Button>
              </li>
            ))}
          </ul>
          <FormFailure failure={adding.failure} locale={locale} />
          {found.unasked.length > 0 && (
            <div className="grid gap-2">
              <p>{t('find.unasked', { count: found.unasked.length })}</p>
              <ul className="text-12 text-quiet">
                {found.unasked.map(({ url, title }) => (
                  <li key={url} className="py-1">
                    {title && <Dir>{title}</Dir>}{' '}
                    <bdi dir="ltr" className="break-all">
                      {url}
                    </bdi>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </section>
      )}
    </div>
  )
}

'use client'
import Link from 'next/link'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { Select } from '#components/ui/select.tsx'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type Story = { id: string; title: string; language: string; published: boolean }
type Props = {
  locale: Locale
  claim: string
  /** stories it is in, and the others */
  within: readonly Story[]
  others: readonly Story[]
  action: (input: { story: string; claim: string; member: boolean }) => Promise<Outcome<null>>
}

/** The stories of a claim: put in, take out. */
export function DeskMembership({ locale, claim, within, others, action }: Props) {
  const t = useWords('claim.membership')
  const [chosen, setChosen] = useState('')
  const { save, sending, failure } = useSave()
  const set = (story: string, member: boolean) =>
    void save(
      () => action({ story, claim, member }),
      () => setChosen(''),
    )
  return (
    <section className="grid gap-2">
      <h2 className="font-medium">{t('title')}</h2>
      {within.length === 0 && <p className="text-quiet">{t('none')}</p>}
      <ul className="grid">
        {within.map((story) => (
          <li key={story.id} className="flex items-center gap-2 border-b border-hairline py-1">
            <span className="grow">
              <Link href={localePath(locale, `/desk/stories/${story.id}`)} className="link">
                <Dir language={story.language}>{story.title}</Dir>
              </Link>
              <span className="ms-2 text-12 text-quiet">
                {t(story.published ? 'published' : 'unpublished')}
              </span>
            </span>
            <Button
              look="quiet"
              disabled={sending}
              aria-label={t('out of', { story: story.title })}
              onClick={() => set(story.id, false)}
            >
              {t('out')}
            </Button>
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <div className="grid grid-cols-[1fr_auto] items-end gap-2">
          <Select
            label={t('choose')}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            options={others.map(({ id, title }) => ({ value: id, name: title }))}
            empty=""
          />
          <Button disabled={sending || !chosen} onClick={() => set(chosen, true)}>
            {t('put')}
          </Button>
        </div>
      ) : (
        <p className="text-12 text-quiet">{t('all')}</p>
      )}
      <FormFailure failure={failure} locale={locale} />
    </section>
  )
}

'use client'
import { useState } from 'react'
import { Dir } from '#components/ui/dir.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Radio, Tick } from '#components/ui/tick.tsx'
import type { Outcome } from '#domain/outcome.ts'
import { gives } from '#domain/person/rights.ts'
import type { PersonView } from '#domain/person/view.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { OwnForm } from './own-form.tsx'
import { PasswordField } from './password-field.tsx'
import { useOwn } from './use-own.ts'

type Story = { id: string; title: string; language: string }
type Props = {
  locale: Locale
  person: PersonView
  stories: Story[]
  save: (input: {
    person: string
    stories: string[] | null
    version: number
    password?: string
  }) => Promise<Outcome<null>>
}

/** Where an editor may write: everywhere, or in the stories that are ticked. More than before is for one's password. */
export function StoryLimit({ locale, person, stories, save }: Props) {
  const t = useWords('account.person')
  const [limited, setLimited] = useState(person.stories !== null)
  const [ticked, setTicked] = useState(() => new Set(person.stories?.map(({ id }) => id)))
  const [saved, setSaved] = useState(false)
  const { run, sending, failure, problem } = useOwn()
  const account = useWords('account')
  const why = useWords('person')('password why')
  const radio = 'flex items-baseline gap-2 pointer-coarse:min-h-11 pointer-coarse:items-center'
  const theirs = person.stories?.map(({ title }) => `\u2068${title}\u2069`).join(', ') ?? t('no limit')
  const chosen = limited ? [...ticked] : null
  const asks = gives(
    { ...person, stories: person.stories?.map(({ id }) => id) },
    { ...person, stories: chosen },
  )
  return (
    <OwnForm
      locale={locale}
      failure={failure}
      fields={asks ? ['password'] : []}
      sending={sending}
      submit={t('limit save')}
      send={({ password }) => {
        setSaved(false)
        const given = asks && password !== undefined ? { password } : {}
        const input = { person: person.id, stories: chosen, version: person.version, ...given }
        void run(
          () => save(input),
          () => setSaved(true),
        )
      }}
    >
      <fieldset className="grid gap-1">
        <legend className="sr-only">{t('limit title')}</legend>
        {([false, true] as const).map((value) => (
          <label key={String(value)} className={radio}>
            <Radio
              name="limited"
              value={String(value)}
              chosen={String(limited)}
              onChange={() => setLimited(value)}
              className="accent-accent"
            />
            {t(value ? 'limit' : 'no limit')}
          </label>
        ))}
      </fieldset>
      {limited && (
        <fieldset className="grid max-h-72 gap-1 overflow-y-auto border-s border-hairline ps-4">
          <legend className="sr-only">{t('limit')}</legend>
          {stories.map(({ id, title, language }) => (
            <label key={id} className={radio}>
              <Tick
                checked={ticked.has(id)}
                onChange={({ target }) => {
                  const next = new Set(ticked)
                  if (target.checked) next.add(id)
                  else next.delete(id)
                  setTicked(next)
                }}
                className="accent-accent"
              />
              <Dir language={language}>{title}</Dir>
            </label>
          ))}
        </fieldset>
      )}
      {asks && <PasswordField label={account('password again')} hint={why} error={problem('password')} />}
      {failure?.kind === 'conflict' && (
        <Notice kind="warn" title={t('stale')} todo={t('theirs', { stories: theirs })} />
      )}
      {saved && !failure && <Notice title={t('saved')} />}
    </OwnForm>
  )
}

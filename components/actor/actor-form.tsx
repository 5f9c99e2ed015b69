'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useSave } from '#components/desk/use-save.ts'
import { Notice } from '#components/ui/notice.tsx'
import { Submit } from '#components/ui/submit.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

export type ActorInput = { actor: string; version: number; name: string; wikidata: string }
type Props = {
  locale: Locale
  actor: { id: string; version: number; name: string; wikidata: string | null }
  action: (input: ActorInput) => Promise<Outcome<{ version: number }>>
}

/** What an actor is called, and which Wikidata item it is. */
export function ActorForm({ locale, actor, action }: Props) {
  const t = useWords('record.actor')
  const someone = useWords('record.withdrawal')
  const router = useRouter()
  const [name, setName] = useState(actor.name)
  const [wikidata, setWikidata] = useState(actor.wikidata ?? '')
  const { save, sending, failure } = useSave()
  const problem = useFieldProblems(failure)
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void save(
          () => action({ actor: actor.id, version: actor.version, name, wikidata }),
          () => {
            toast(t('saved'))
            router.refresh()
          },
        )
      }}
    >
      <h2 className="font-medium">{t('edit')}</h2>
      <TextField
        label={t('name')}
        value={name}
        error={problem('name')}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={t('wikidata')}
        hint={t('wikidata hint')}
        dir="ltr"
        value={wikidata}
        error={problem('wikidata')}
        onChange={(event) => setWikidata(event.target.value)}
      />
      <div>
        <Submit aria-disabled={sending}>{t('save')}</Submit>
      </div>
      {failure?.kind === 'conflict' && (
        <Notice kind="warn" title={t('conflict', { by: failure.by ?? someone('someone') })} />
      )}
      <FormFailure failure={failure} locale={locale} fields={['name', 'wikidata']} />
    </form>
  )
}

'use client'
import { useRouter } from 'next/navigation'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { FormFoot } from '#components/desk/form-foot.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useEdit } from '#components/desk/use-edit.ts'
import { useSave } from '#components/desk/use-save.ts'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.tsx'
import { filings, schedules } from '#domain/feed/view.ts'
import type { Outcome } from '#domain/outcome.ts'
import type { Locale } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { FeedConflict } from './feed-conflict.tsx'
import { draftFields, type FeedDraft } from './feed-draft.ts'
import { FeedRules, type TryRules } from './feed-rules.tsx'

type Props = {
  locale: Locale
  feed: string
  /** on record, as the page read it */
  now: { version: number; fields: FeedDraft }
  sources: { id: string; name: string }[]
  save: (input: object) => Promise<Outcome<unknown>>
  tryRules: TryRules
}

/** How a feed is followed: address, source, how often, what becomes of its items, which are taken. */
export function FeedForm({ locale, feed, now, sources, save, tryRules }: Props) {
  const t = useWords('feeds')
  const router = useRouter()
  const edit = useEdit<FeedDraft>(`feed:${feed}`, now)
  const write = useSave()
  const problem = useFieldProblems(write.failure)
  const { fields } = edit
  const send = (version: number) =>
    write.save(
      () => save({ feed, version, ...fields }),
      () => {
        edit.clear()
        toast(t('saved'))
        router.refresh()
      },
    )
  const text = (name: keyof FeedDraft) => ({
    value: fields[name],
    error: problem(name),
    onChange: (event: { target: { value: string } }) => edit.change({ [name]: event.target.value }),
  })
  const named = sources.map(({ id, name }) => ({ value: id, name }))
  return (
    <form
      noValidate
      className="grid max-w-2xl gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!edit.overtaken) void send(edit.version)
      }}
    >
      {edit.overtaken && (
        <FeedConflict
          mine={fields}
          theirs={now.fields}
          by={write.failure?.kind === 'conflict' ? write.failure.by : null}
          sources={named}
          keepMine={() => void send(now.version)}
          takeTheirs={edit.clear}
        />
      )}
      <TextField label={t('url')} type="url" dir="ltr" {...text('url')} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Select label={t('source')} options={named} empty={t('no source')} {...text('source')} />
        <Select
          label={t('schedule.label')}
          options={schedules.map((value) => ({ value, name: t(`schedule.${value}`) }))}
          {...text('schedule')}
        />
      </div>
      <Select
        label={t('filing.label')}
        hint={t('filing hint')}
        options={filings.map((value) => ({ value, name: t(`filing.${value}`) }))}
        {...text('filing')}
      />
      <TextField
        label={t('quiet')}
        hint={t('quiet hint')}
        inputMode="numeric"
        dir="ltr"
        {...text('quietHours')}
      />
      <FeedRules locale={locale} feed={feed} text={text} rules={fields} tryRules={tryRules} />
      <FormFailure failure={write.failure} locale={locale} fields={draftFields} />
      <FormFoot
        save={t('save')}
        onSave={() => edit.overtaken || void send(edit.version)}
        sending={write.sending}
        failed={write.failure !== null}
        typed={edit.typed}
        kept={edit.kept}
      />
    </form>
  )
}

'use client'
import { BothTexts } from '#components/desk/both-texts.tsx'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { FormFoot, Restored } from '#components/desk/form-foot.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useEdit } from '#components/desk/use-edit.ts'
import { useSave } from '#components/desk/use-save.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { DeskStoryFields, type StoryTyped } from './desk-story-fields.tsx'

type Props = {
  locale: Locale
  languages: readonly { value: string; name: string }[]
  story: { id: string; version: number; typed: StoryTyped }
  action: (edit: StoryTyped & { story: string; version: number }) => Promise<Outcome<{ version: number }>>
}

/** A story's title, summary and language. Changed by someone else meanwhile, both texts are shown first. */
export function DeskStoryEdit({ locale, languages, story, action }: Props) {
  const t = useWords('story.desk')
  const leave = useWords('claim.form')
  const form = useEdit(`story:${story.id}:edit`, { version: story.version, fields: story.typed })
  const { save, sending, failure, go } = useSave()
  const problem = useFieldProblems(failure)
  const { fields: mine } = form
  const page = localePath(locale, `/desk/stories/${story.id}`)
  const rows = (['title', 'summary', 'language'] as const).map((field) => ({
    field,
    name: t(field),
    language: field === 'language' ? undefined : mine.language,
    mine: mine[field],
    theirs: story.typed[field],
  }))
  const submit = (version = form.version) =>
    void save(
      () => action({ story: story.id, version, ...mine }),
      () => {
        form.clear()
        go(page)
      },
    )
  return (
    <form
      className="grid max-w-measure gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {form.restored && !form.overtaken && <Restored onDiscard={form.clear} />}
      <DeskStoryFields typed={mine} languages={languages} onChange={form.change} problem={problem} />
      {form.overtaken && (
        <BothTexts
          rows={rows}
          failure={failure}
          onTake={(field) => form.change({ [field]: story.typed[field as keyof StoryTyped] })}
          onSaveMine={() => submit(story.version)}
          onKeepTheirs={form.clear}
        />
      )}
      <FormFailure failure={failure} locale={locale} fields={['title', 'summary', 'language']} />
      {!form.overtaken && (
        <FormFoot
          save={t('save')}
          onSave={submit}
          sending={sending}
          failed={failure !== null}
          typed={form.typed}
          kept={form.kept}
        >
          <LinkButton href={page}>{leave('leave')}</LinkButton>
        </FormFoot>
      )}
    </form>
  )
}

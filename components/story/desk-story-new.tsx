'use client'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { FormFoot, Restored } from '#components/desk/form-foot.tsx'
import { useFieldProblems } from '#components/desk/problems.ts'
import { useSave } from '#components/desk/use-save.ts'
import { useKept } from '#components/ui/use-kept.ts'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'
import { DeskStoryFields, type StoryTyped } from './desk-story-fields.tsx'

type Props = {
  locale: Locale
  languages: readonly { value: string; name: string }[]
  action: (story: StoryTyped) => Promise<Outcome<{ story: string }>>
}

/** Begins a story; readers see nothing of it before it is published. */
export function DeskStoryNew({ locale, languages, action }: Props) {
  const t = useWords('story.desk')
  const first: StoryTyped = { title: '', summary: '', language: locale }
  const form = useKept('story:new', first)
  const { save, sending, failure, go } = useSave()
  const problem = useFieldProblems(failure)
  const submit = () =>
    void save(
      () => action(form.value),
      ({ story }) => {
        form.clear()
        go(localePath(locale, `/desk/stories/${story}`))
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
      {form.restored && <Restored onDiscard={form.clear} />}
      <DeskStoryFields
        typed={form.value}
        languages={languages}
        onChange={(to) => form.set({ ...form.value, ...to })}
        problem={problem}
      />
      <FormFailure failure={failure} locale={locale} fields={['title', 'summary', 'language']} />
      <FormFoot
        save={t('save new')}
        onSave={submit}
        sending={sending}
        failed={failure !== null}
        typed={JSON.stringify(form.value) !== JSON.stringify(first)}
        kept={form.kept}
      />
    </form>
  )
}

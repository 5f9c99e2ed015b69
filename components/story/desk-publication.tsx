'use client'
import { FormFailure } from '#components/desk/form-failure.tsx'
import { useSave } from '#components/desk/use-save.ts'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Outcome } from '#domain/outcome.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { useWords } from '#messages/words.tsx'

type State = 'published' | 'withdrawn'
type Props = {
  locale: Locale
  story: { id: string; version: number; published: boolean }
  action: (input: { story: string; version: number; state: State }) => Promise<Outcome<{ version: number }>>
}

/** The last step before readers see a story, or no longer do. */
export function DeskPublication({ locale, story, action }: Props) {
  const t = useWords('story.desk')
  const form = useWords('claim.form')
  const { save, sending, failure, go } = useSave()
  const page = localePath(locale, `/desk/stories/${story.id}`)
  const state: State = story.published ? 'withdrawn' : 'published'
  return (
    <div className="grid gap-4">
      {failure?.kind === 'conflict' && (
        <Notice kind="warn" title={t('conflict', { by: failure.by ?? form('someone') })} />
      )}
      <FormFailure failure={failure} locale={locale} />
      <div className="flex flex-wrap gap-2">
        <Button
          look={story.published ? 'danger' : 'primary'}
          disabled={sending}
          onClick={() =>
            void save(
              () => action({ story: story.id, version: story.version, state }),
              () => go(page),
            )
          }
        >
          {t(story.published ? 'take back' : 'publish')}
        </Button>
        <LinkButton href={page}>{form('leave')}</LinkButton>
      </div>
    </div>
  )
}

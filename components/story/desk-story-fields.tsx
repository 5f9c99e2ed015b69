'use client'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { useWords } from '#messages/words.tsx'

export type StoryTyped = { title: string; summary: string; language: string }
type Props = {
  typed: StoryTyped
  languages: readonly { value: string; name: string }[]
  onChange: (to: Partial<StoryTyped>) => void
  problem: (field: string) => string | undefined
}

/** The fields of a story, new or on record. */
export function DeskStoryFields({ typed, languages, onChange, problem }: Props) {
  const t = useWords('story.desk')
  return (
    <>
      <TextField
        label={t('title')}
        value={typed.title}
        lang={typed.language}
        className="font-reading text-18"
        onChange={(event) => onChange({ title: event.target.value })}
        error={problem('title')}
      />
      <TextArea
        label={t('summary')}
        hint={t('summary hint')}
        value={typed.summary}
        lang={typed.language}
        rows={4}
        className="min-h-24 font-reading text-16"
        onChange={(event) => onChange({ summary: event.target.value })}
        error={problem('summary')}
      />
      <Select
        label={t('language')}
        value={typed.language}
        onChange={(event) => onChange({ language: event.target.value })}
        options={languages}
        error={problem('language')}
      />
    </>
  )
}

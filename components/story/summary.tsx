import { directionOf } from '#messages/locales.ts'

type Props = { story: { summary: string; language: string }; className: string }

/** A story's summary in its own language and direction; nothing for a story that has none. */
export function Summary({ story: { summary, language }, className }: Props) {
  if (!summary) return null
  return (
    <p lang={language} dir={directionOf(language)} className={className}>
      {summary}
    </p>
  )
}

import { ShareSection } from '#components/share/share-section.tsx'
import type { StoryView } from '#domain/story/view.ts'
import { publicOrigin } from '#env'
import type { Locale } from '#messages/locales.ts'

type Props = { locale: Locale; story: Pick<StoryView, 'id' | 'title' | 'language'> }

/** How to show a story elsewhere, on its page and on that of its timeline. */
export function StoryShare({ locale, story: { id, title, language } }: Props) {
  return (
    <ShareSection
      locale={locale}
      origin={publicOrigin()}
      shared={{ kind: 'stories', id }}
      title={title}
      language={language}
      drawing={`/stories/${id}/timeline/as`}
    />
  )
}

import { ShareSection } from '#components/share/share-section.tsx'
import type { StoryView } from '#domain/story/view.ts'
import type { Locale } from '#messages/locales.ts'
import { publicOrigin } from '../../../../origin.ts'

/** How to show a story elsewhere, on its page and on that of its timeline. */
export function StoryShare({ locale, story: { id, title, language } }: { locale: Locale; story: StoryView }) {
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

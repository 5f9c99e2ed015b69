import type { StoryView } from '#domain/story/view.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'

/** What publishing or taking back a story means for readers, in numbers. */
export function DeskWillSee({ locale, story }: { locale: Locale; story: StoryView }) {
  const t = translator(locale, 'story')
  if (story.published) return <p className="max-w-measure">{t('desk.take back text')}</p>
  const checks = story.claims.filter((claim) => claim.verdict).length
  return (
    <div className="grid max-w-measure gap-3">
      <p>{t('desk.will see')}</p>
      <ul className="ms-4 grid list-disc gap-1 marker:text-edge">
        <li>{t('desk.see story')}</li>
        {story.claimCount > 0 && <li>{t('desk.see claims', { count: story.claimCount })}</li>}
        {story.reportCount > 0 && <li>{t('desk.see reports', { count: story.reportCount })}</li>}
        {story.claimCount > 0 && <li>{t('desk.see checks', { count: checks })}</li>}
      </ul>
      {story.claimCount === 0 && <p className="font-medium text-warn">{t('desk.empty warning')}</p>}
      <p className="text-quiet">{t('desk.publish undo')}</p>
    </div>
  )
}

'use client'
import { Button } from '#components/ui/button.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { useWords } from '#messages/words.tsx'
import { differing, type FeedDraft } from './feed-draft.ts'

type Props = {
  mine: FeedDraft
  theirs: FeedDraft
  by: string | null
  sources: { value: string; name: string }[]
  keepMine: () => void
  takeTheirs: () => void
}

/** Two people changed one feed: what differs stands in both forms, and one is chosen. */
export function FeedConflict({ mine, theirs, by, sources, keepMine, takeTheirs }: Props) {
  const t = useWords('feeds')
  const common = useWords('common')
  const labels = {
    ...{ url: t('url'), source: t('source'), schedule: t('schedule.label'), filing: t('filing.label') },
    ...{ quietHours: t('quiet'), include: t('include'), exclude: t('exclude') },
  }
  const say = (field: keyof FeedDraft, { schedule, filing, ...texts }: FeedDraft) => {
    if (field === 'schedule') return t(`schedule.${schedule}`)
    if (field === 'filing') return t(`filing.${filing}`)
    if (field === 'source') return sources.find(({ value }) => value === texts.source)?.name ?? t('no source')
    return texts[field] || common('none')
  }
  return (
    <section aria-label={common('conflict title')} className="grid gap-4 border-s-2 border-warn ps-4">
      <h2 role="alert" className="font-medium">
        {by ? t('conflict.title', { by }) : common('conflict title')}
      </h2>
      <dl className="grid gap-2">
        {differing(mine, theirs).map((field) => (
          <div key={field} className="grid gap-1 border-b border-hairline py-1.5">
            <dt className="eyebrow">{labels[field]}</dt>
            {([theirs, mine] as const).map((side, at) => (
              <dd key={at === 0 ? 'theirs' : 'mine'} className="flex gap-3">
                <span className="w-44 shrink-0 text-quiet">
                  {common(at === 0 ? 'conflict theirs' : 'conflict mine')}
                </span>
                <Dir className="whitespace-pre-wrap">{say(field, side)}</Dir>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onClick={keepMine}>
          {t('conflict.mine')}
        </Button>
        <Button onClick={takeTheirs}>{t('conflict.theirs')}</Button>
      </div>
    </section>
  )
}

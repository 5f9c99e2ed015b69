import { StatusShape } from '#components/claim/status-shape.tsx'
import { StanceShape } from '#components/statement/stance-shape.tsx'
import { Drawing } from '#components/timeline/drawing.tsx'
import { Dir } from '#components/ui/dir.tsx'
import { drawingIn } from '#components/ui/markup.ts'
import type { StoryView } from '#domain/story/view.ts'
import type { TimelineEntry } from '#domain/timeline/view.ts'
import { whenInWords } from '#messages/format.ts'
import { directionOf, type Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { EmbeddedDrawing } from './embedded-drawing.tsx'

type Props = { locale: Locale; zone: string; story: StoryView }

/** A story in time: the drawing in a frame of its own to be moved sideways, and the same in words. */
export function EmbedTimeline({ locale, zone, story }: Props) {
  const t = translator(locale, 'timeline')
  const { timeline: entries } = story
  const drawing = entries.length > 0 && drawingIn(<Drawing locale={locale} zone={zone} entries={entries} />)
  const counts = [
    translator(locale, 'claim')('count', { count: story.claimCount }),
    translator(locale, 'report')('count', { count: story.reportCount }),
  ]
  return (
    <>
      <p className="quiet">{[t('one'), ...counts].join(' · ')}</p>
      <h1>
        <Dir language={story.language}>{story.title}</Dir>
      </h1>
      {drawing ? (
        <EmbeddedDrawing drawing={drawing} label={t('drawing label')} />
      ) : (
        <p className="quiet">{t('no entries')}</p>
      )}
      {entries.length > 0 && (
        <details>
          <summary>
            {t('list')} ({t('entries', { count: entries.length })})
          </summary>
          <ol>
            {entries.map((entry) => (
              <li key={`${entry.kind} ${entry.id}`}>
                <Entry locale={locale} zone={zone} entry={entry} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

function Entry({ locale, zone, entry }: Pick<Props, 'locale' | 'zone'> & { entry: TimelineEntry }) {
  const when = <span className="quiet">{whenInWords(locale, entry.at, zone)}</span>
  if (entry.kind === 'claim')
    return (
      <>
        {when}
        <span className="status">
          <StatusShape status={entry.status} size={16} />
          {translator(locale, 'status')(`name.${entry.status}`)}
        </span>
        <span>
          <Dir language={entry.language}>{entry.wording}</Dir>
        </span>
      </>
    )
  return (
    <>
      {when}
      <span className="status">
        <StanceShape stance={entry.stance} size={16} />
        {translator(locale, 'stance')(`name.${entry.stance}`)}
      </span>
      <div>
        <p className="quiet">
          <Dir>{entry.speaker?.name ?? entry.source.name}</Dir>
        </p>
        <p lang={entry.language} dir={directionOf(entry.language)}>
          {entry.words}
        </p>
      </div>
    </>
  )
}

import { StatusShape } from '#components/claim/status-shape.tsx'
import { StanceShape } from '#components/statement/stance-shape.tsx'
import { stanceValues } from '#domain/statement/view.ts'
import { directionOf, localePath } from '#messages/locales.ts'
import { type Ordered, publishedAt } from '../listing.ts'
import { timeText } from './times.ts'
import type { ExplorerProps } from './types.ts'
import type { Timeline } from './use-timeline.ts'
import type { WordsOf } from './words-of.ts'

type Props = Pick<ExplorerProps, 'locale' | 'words'> & { timeline: Timeline; said: WordsOf; entry: Ordered }
const item = 'border-t border-hairline py-2 outline-offset-4 hover:bg-accent-soft'
const parts = 'grid gap-x-6 md:grid-cols-[17rem_1fr]'

/** One entry of the window: what happened, or what was published, with its words when they have come. */
export function WindowEntry({ locale, words, timeline, said, entry: { row, claim } }: Props) {
  const { model, wall, times } = timeline
  if (row === null) {
    const { id, wording, language, status, known } = model.placed[claim!]!
    return (
      <li data-claim={claim} tabIndex={-1} className={item}>
        <article className={parts}>
          <p className="text-12 text-quiet">
            <b className="font-medium text-ink">{known ? words.happened : words.firstReported}</b>{' '}
            {timeText(locale, times[claim!]!, wall, words.zone)}
          </p>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <a
              href={localePath(locale, `/claims/${id}`)}
              lang={language}
              dir={directionOf(language)}
              className="headline text-16 hover:underline"
            >
              {wording}
            </a>
            <span className="inline-flex items-center gap-1 text-12">
              <StatusShape status={status} size={12} /> {words.status[status]}
            </span>
          </p>
        </article>
      </li>
    )
  }
  const one = said.of(row)
  const stance = stanceValues[model.stance[row]!]!
  const about = model.claims[model.claim[row]!]!
  const source = model.sources[model.source[row]!]!
  const speaker = model.speakers[model.speaker[row]! - 1]?.name
  return (
    <li data-row={row} tabIndex={-1} className={item}>
      <article className={parts}>
        <p className="text-12 text-quiet">
          <b className="font-medium text-ink">{words.published}</b>{' '}
          {timeText(locale, publishedAt(model, row), wall, words.zone)}
          <br />
          <a href={localePath(locale, `/sources/${source.id}`)} className="hover:text-accent hover:underline">
            <bdi>{source.name}</bdi>
          </a>
        </p>
        <div>
          <p
            lang={one?.language || undefined}
            dir={one ? directionOf(one.language) : undefined}
            className="min-h-5 font-reading text-16"
          >
            {one ? (
              <a href={localePath(locale, `/reports/${one.report}#m-${one.id}`)} className="hover:underline">
                {one.words}
              </a>
            ) : (
              '…'
            )}
          </p>
          <p className="text-12 text-quiet">
            {speaker && <bdi className="me-2 text-ink">{speaker}</bdi>}
            <StanceShape stance={stance} size={12} /> {words.stance[stance]}{' '}
            <a
              href={localePath(locale, `/claims/${about.id}`)}
              lang={about.language}
              className="hover:underline"
            >
              <bdi>{about.wording}</bdi>
            </a>
          </p>
        </div>
      </article>
    </li>
  )
}

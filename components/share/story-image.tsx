import { type Status, statuses } from '#domain/claim/view.ts'
import type { StoryView } from '#domain/story/view.ts'
import { dayInWords, numberInWords } from '#messages/format.ts'
import type { Locale } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import type { ImageProps } from './claim-image.tsx'
import { EDGE, Headline, ROOM, ShareFrame, Words } from './frame.tsx'
import { changedOf } from './last-change.ts'
import { StatusLine } from './status-line.tsx'
import { fittedHeadline, headlineWidth, wrapped } from './wrap.ts'

const [SIZE, FIRST] = [26, 484]

/** A story as a picture: what it is about, how its claims stand, how many there are and when it last changed. */
export function StoryImage({ locale, zone, host, story }: ImageProps & { story: StoryView }) {
  const changed = changedOf.story(story)
  const headline = fittedHeadline(story.title, ROOM, [
    [76, 2],
    [60, 3],
    [48, 4],
  ])
  const below = 190 + (headline.lines.length - 1) * headline.size * 1.22 + 62
  const room = Math.max(0, Math.floor((440 - below) / 44) + 1)
  const foot = [
    translator(locale, 'claim')('count', { count: story.claimCount }),
    translator(locale, 'report')('count', { count: story.reportCount }),
    changed && translator(locale, 'share')('changed', { time: dayInWords(locale, changed, zone) }),
  ]
  return (
    <ShareFrame
      locale={locale}
      host={host}
      kind={translator(locale, 'story')('one')}
      foot={foot.filter(Boolean).join(' · ')}
    >
      <Headline page={locale} language={story.language} y={190} {...headline} />
      {wrapped(story.summary, 31, ROOM, Math.min(room, 3)).map((line, at) => {
        const key = `${at}`
        return (
          <Words
            key={key}
            page={locale}
            language={story.language}
            y={below + at * 44}
            size={31}
            className="font-reading fill-quiet"
          >
            {line}
          </Words>
        )
      })}
      {standing(locale, story).map(({ status, words, u, y }) => (
        <StatusLine key={status} locale={locale} status={status} words={words} u={u} y={y} size={SIZE} />
      ))}
    </ShareFrame>
  )
}

/** How many claims stand how, the firmest first, as many kinds as there is room for in two lines. */
function standing(locale: Locale, { claims }: StoryView) {
  const name = translator(locale, 'status')
  const placed: { status: Status; words: string; u: number; y: number }[] = []
  let [u, y] = [EDGE, FIRST]
  for (const status of statuses) {
    const count = claims.filter((claim) => claim.status.status === status).length
    if (count === 0) continue
    const words = `${numberInWords(locale, count)} ${name(`name.${status}`)}`
    const wide = headlineWidth(words, SIZE) + SIZE * 1.5
    if (u + wide > EDGE + ROOM) [u, y] = [EDGE, y + 44]
    if (y > FIRST + 44) break
    placed.push({ status, words, u: Math.round(u), y })
    u += wide + SIZE
  }
  return placed
}

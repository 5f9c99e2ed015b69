import { ChainDrawing } from '#components/claim/chain-drawing.tsx'
import { wideLayout } from '#components/claim/chain-wide.ts'
import { chainTexts } from '#components/claim/chain-words.ts'
import { Chart, lineName } from '#components/figure/chart.tsx'
import { letterOf } from '#components/figure/chart-layout.ts'
import { lineColour } from '#components/figure/line-colour.ts'
import { Drawing } from '#components/timeline/drawing.tsx'
import { drawingIn } from '#components/ui/markup.ts'
import { chainsOf } from '#domain/claim/chains.ts'
import type { ClaimView } from '#domain/claim/view.ts'
import type { FigureView } from '#domain/figure/view.ts'
import type { StoryView } from '#domain/story/view.ts'
import { instantInWords, listInWords, originsInWords } from '#messages/format.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { translator } from '#messages/translator.ts'
import { Alone, type Note, type Part } from './alone.tsx'
import { figureTitle } from './figure-title.ts'
import { changedOf } from './last-change.ts'

type Props = {
  locale: Locale
  zone: string
  /** where it is to be read: the whole address of the page */
  page: string
}

/** A story's timeline as a drawing that stands alone; null where nothing in it has a time. */
export function timelineDrawing({ locale, zone, page, story }: Props & { story: StoryView }) {
  const drawing = drawingIn(<Drawing locale={locale} zone={zone} entries={story.timeline} />)
  if (!drawing || story.timeline.length === 0) return null
  const names = listInWords(
    locale,
    story.sources.map(({ name }) => `\u2068${name}\u2069`),
  )
  return (
    <Alone
      locale={locale}
      title={story.title}
      language={story.language}
      parts={[{ drawing }]}
      notes={[
        ...(names ? [{ text: translator(locale, 'share')('sources', { names }) }] : []),
        dated(locale, zone, page, changedOf.story(story)),
      ]}
    />
  )
}

/** A figure's chart as a drawing that stands alone; null where no value of it stands. */
export function figureDrawing({ locale, zone, page, figure }: Props & { figure: FigureView }) {
  const drawing = drawingIn(<Chart locale={locale} zone={zone} figure={figure} />)
  if (!drawing) return null
  return (
    <Alone
      locale={locale}
      title={figureTitle(figure)}
      language={figure.language}
      parts={[{ drawing }]}
      notes={[
        ...figure.lines.map((line, at) => ({
          text: `\u2068${lineName(locale, line)}\u2069`,
          letter: letterOf(at),
          colour: lineColour(at),
          indented: true,
        })),
        dated(locale, zone, page, changedOf.figure(figure)),
      ]}
    />
  )
}

function dated(locale: Locale, zone: string, page: string, changed: string | null): Note {
  const when =
    changed && translator(locale, 'share')('changed', { time: instantInWords(locale, changed, zone) })
  return { text: ['OnRecord', `\u2066${page}\u2069`, when].filter(Boolean).join(' · ') }
}

/** Wide enough for the chains as the page of a claim draws them on a wide screen. */
const CHAINS = 1072

/** How a claim's statements lead to their origins, one drawing for each side; null where nothing took a side. */
export function chainsDrawing({ locale, zone, page, claim }: Props & { claim: ClaimView }) {
  const words = translator(locale, 'claim')
  const sides = (['affirms', 'denies'] as const)
    .map((stance) => chainsOf(claim, stance))
    .filter(({ origins }) => origins.length > 0)
  const parts = sides.flatMap((side): Part[] => {
    const texts = chainTexts(
      locale,
      zone,
      side.origins.map(({ origin }) => origin),
    )
    const drawing = drawingIn(
      <ChainDrawing
        locale={locale}
        side={side}
        drawn={wideLayout(side, texts, CHAINS)}
        texts={texts}
        originHref={(key) => addressOfOrigin(locale, page, key)}
      />,
    )
    const counted = originsInWords(locale, side.count[0], side.count[1])
    const heading = `${words(side.stance === 'affirms' ? 'affirmed by' : 'denied by')} · ${counted}`
    return drawing ? [{ heading, drawing }] : []
  })
  if (parts.length === 0) return null
  const status = translator(locale, 'status')(`name.${claim.status.status}`)
  return (
    <Alone
      locale={locale}
      title={claim.wording}
      language={claim.language}
      parts={parts}
      notes={[
        { text: status },
        ...sides.flatMap(({ hidden }) =>
          hidden ? [{ text: translator(locale, 'explain')('hidden', hidden) }] : [],
        ),
        dated(locale, zone, page, changedOf.claim(claim)),
      ]}
    />
  )
}

/** The page of a newsroom; every other origin is told of on the claim's own. */
function addressOfOrigin(locale: Locale, page: string, key: string): string {
  const source = /^(?:source:|report:)([^@]+)/.exec(key)?.[1]
  return source ? `${new URL(page).origin}${localePath(locale, `/sources/${source}`)}` : '#origins'
}

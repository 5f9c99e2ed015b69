import 'server-only'
import { cacheLife } from 'next/cache'
import { createElement } from 'react'
import { CheckImage } from '#components/share/check-image.tsx'
import { ClaimImage } from '#components/share/claim-image.tsx'
import { EmbedClaim } from '#components/share/embed-claim.tsx'
import { embedDocument } from '#components/share/embed-document.tsx'
import { EmbedFigure } from '#components/share/embed-figure.tsx'
import { EmbedTimeline } from '#components/share/embed-timeline.tsx'
import { chainsDrawing, figureDrawing, timelineDrawing } from '#components/share/exported.tsx'
import { FigureImage } from '#components/share/figure-image.tsx'
import { figureTitle } from '#components/share/figure-title.ts'
import { changedOf } from '#components/share/last-change.ts'
import { StoryImage } from '#components/share/story-image.tsx'
import { addressesOf } from '#components/share/things.ts'
import { markup } from '#components/ui/markup.ts'
import { env, publicOrigin } from '#env'
import { asLocale, type Locale } from '#messages/locales.ts'
import { readCheck, readClaim, readFigure, readStory } from './read.ts'

type Maker = (locale: Locale, id: string) => Promise<string | null>

const from = (locale: Locale) => {
  const origin = publicOrigin()
  return { locale, zone: env.ONRECORD_ZONE, origin, host: new URL(origin).host }
}
const pageOf = (locale: Locale, kind: 'claims' | 'figures' | 'stories', id: string) =>
  addressesOf(publicOrigin(), { kind, id, locale }).page
const light = (node: Parameters<typeof markup>[0], page?: string) =>
  node ? markup(node, { colours: 'light', ...(page ? { page } : {}) }) : null

const makers = {
  'claim picture': async (locale, id) => {
    const claim = await readClaim(id)
    return claim && light(createElement(ClaimImage, { ...from(locale), claim }))
  },
  'story picture': async (locale, id) => {
    const story = await readStory(id)
    return story && light(createElement(StoryImage, { ...from(locale), story }))
  },
  'figure picture': async (locale, id) => {
    const figure = await readFigure(id)
    return figure && light(createElement(FigureImage, { ...from(locale), figure }))
  },
  'check picture': async (locale, id) => {
    const check = await readCheck(id)
    return check && light(createElement(CheckImage, { ...from(locale), check }))
  },
  'claim drawing': async (locale, id) => {
    const claim = await readClaim(id)
    const page = pageOf(locale, 'claims', id)
    return claim && light(chainsDrawing({ ...from(locale), page, claim }), page)
  },
  'story drawing': async (locale, id) => {
    const story = await readStory(id)
    const page = `${pageOf(locale, 'stories', id)}/timeline`
    return story && light(timelineDrawing({ ...from(locale), page, story }), page)
  },
  'figure drawing': async (locale, id) => {
    const figure = await readFigure(id)
    const page = pageOf(locale, 'figures', id)
    return figure && light(figureDrawing({ ...from(locale), page, figure }), page)
  },
  'claim frame': async (locale, id) => {
    const claim = await readClaim(id)
    if (!claim) return null
    const children = createElement(EmbedClaim, { ...from(locale), claim })
    const head = { title: claim.wording, changed: changedOf.claim(claim) }
    return embedDocument({ ...from(locale), ...head, page: pageOf(locale, 'claims', id), children })
  },
  'story frame': async (locale, id) => {
    const story = await readStory(id)
    if (!story) return null
    const children = createElement(EmbedTimeline, { ...from(locale), story })
    const head = { title: story.title, changed: changedOf.story(story) }
    const page = `${pageOf(locale, 'stories', id)}/timeline`
    return embedDocument({ ...from(locale), ...head, page, children })
  },
  'figure frame': async (locale, id) => {
    const figure = await readFigure(id)
    if (!figure) return null
    const children = createElement(EmbedFigure, { ...from(locale), figure })
    const head = { title: figureTitle(figure), changed: changedOf.figure(figure) }
    return embedDocument({ ...from(locale), ...head, page: pageOf(locale, 'figures', id), children })
  },
} satisfies Record<string, Maker>
export type Drawn = keyof typeof makers

/**
 * A drawing or a document as text, made once from what the page reads: it is kept as that is and evicted by the same
 * tags, which the reads inside bring. Null where readers may not see its subject, or nothing of it is drawn.
 */
export async function drawn(what: Drawn, language: Locale, id: string): Promise<string | null> {
  'use cache'
  cacheLife('record')
  // a request may name this read with arguments of its own
  const make = Object.hasOwn(makers, what) ? (makers[what] as Maker) : null
  return make && typeof id === 'string' ? make(asLocale(language), id) : null
}

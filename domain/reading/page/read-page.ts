import type { Page } from '../types.ts'
import { findAgencies } from './agencies.ts'
import { toBlocks } from './body/blocks.ts'
import { captionsOf } from './body/captions.ts'
import { chooseBody } from './body/container.ts'
import { type Segment, segmentsOf } from './body/segments.ts'
import { statedText } from './body/stated.ts'
import { areTeasers } from './body/teasers.ts'
import { trim } from './body/trim.ts'
import { findByline } from './byline/find-byline.ts'
import { findPublication, type Places } from './date/find-date.ts'
import { decode, looksBinary } from './decode.ts'
import { type Facts, gatherFacts } from './facts.ts'
import { type Element, textOf, walk } from './html/node.ts'
import { parseMarkup } from './html/parse.ts'
import { key } from './key.ts'
import { kindOf } from './kind.ts'
import { dayOrderOf, declaredLanguages, directionOf, findLanguage } from './language.ts'
import { findSiteName, hostOf } from './site-name.ts'
import { findTitle } from './title.ts'

export { readPlainText } from './plain-text.ts'

/**
 * Reads a page from its bytes: main text as blocks and what the markup says of it. Never throws, whatever the
 * bytes; time is linear in them. `kind` says whether there is an article at all.
 */
export function readPage(bytes: Uint8Array, hints: { url?: string; contentType?: string }): Page {
  const source = decode(bytes, hints.contentType)
  const markup = parseMarkup(looksBinary(source) ? '' : source)
  const facts = gatherFacts(markup)
  const segments = segmentsOf(markup.root)
  const body = chooseBody(markup.root, segments)
  const canonicalUrl = absolute(facts.canonical ?? facts.meta.get('og:url')?.[0] ?? null, hints.url)
  const host = hostOf(hints.url) ?? hostOf(canonicalUrl)
  const siteName = findSiteName(facts, host)
  const { title, heading } = findTitle(facts, siteName, host)
  const shown = trim(body.segments, title)
  const kept = statedText(facts.jsonLd.body, shown.map((segment) => segment.text).join('\n')) ?? shown
  const { text, blocks } = toBlocks(kept)
  const language = findLanguage(
    text || segments.map((segment) => segment.text).join(' '),
    declaredLanguages(facts, markup),
  )
  const places = placesOf(
    markup.root,
    heading,
    shown.map(({ owner }) => owner),
  )
  const reader = { language, order: dayOrderOf(language, host) }
  const byline = findByline(facts, segments, places, siteName)
  // a page that shows nothing but a dialog is told by the words of the dialog
  const words = shownText(segments) || textOf(markup.root, 6000)
  return {
    kind: kindOf(
      text,
      { all: words, at: linesAt(segments, shown, heading, places, title), title },
      facts,
      hints.url,
    ),
    title,
    byline: byline.names,
    ...findPublication(facts, segments, places, hints.url, reader),
    siteName,
    language,
    direction: directionOf(language),
    canonicalUrl,
    text,
    blocks,
    agencies: findAgencies(text, byline.agencies),
    around: {
      headings: headingsOver(facts.headings, places, siteName),
      // what surrounds a whole article is not asked for
      shown: text.length < MUCH ? words.slice(0, 1500) : '',
      after: afterText(segments, shown.at(-1)),
      teasers: areTeasers(segments, shown, hints.url),
      captions: captionsOf(segments, new Set(shown), body.element, places),
    },
  }
}

/** A text as long as this is what its page is for. */
const MUCH = 1500

const shownText = (segments: { text: string }[]) =>
  segments
    .slice(0, 400)
    .map(({ text }) => text.slice(0, 400))
    .join('\n')

/**
 * The headings that stand over the text: those of the first rank where there are any but the site's name, or all before
 * the text. A list of what is read most holds old headlines for days and says nothing of this one.
 */
function headingsOver(headings: Element[], { at, bodyFrom }: Places, siteName: string | null): string[] {
  const told = headings.map((element) => ({ element, text: textOf(element, 300) }))
  const first = told.filter(({ element, text }) => element.tag === 'h1' && key(text) !== key(siteName ?? ''))
  const before = (some: typeof told) => some.filter(({ element }) => at(element) < bodyFrom)
  const [over, only] = [before(first), first.length === 1 ? first : []]
  return (
    [over, only, before(told)]
      .find((some) => some.length > 0)
      ?.slice(0, 6)
      .map(({ text }) => text) ?? []
  )
}

/** As many lines after a text may say what stands in place of the rest. */
const FOLLOWING = 5

/** The lines at a text: from its headline on to a few after it. Where nothing is a text, all lines are asked. */
function linesAt(
  segments: Segment[],
  shown: Segment[],
  heading: Element | null,
  { at }: Places,
  title: string | null,
): string[] {
  const [first, last] = [shown[0], shown.at(-1)]
  const from = heading && first && at(heading) < at(first.owner) ? at(heading) : first ? at(first.owner) : 0
  const to = last ? segments.lastIndexOf(last) + FOLLOWING : segments.length
  return segments
    .filter(({ owner, text }, place) => place <= to && at(owner) >= from && key(text) !== key(title ?? ''))
    .slice(0, 400)
    .map(({ text }) => text.slice(0, 600))
}

/** The two paragraphs directly after the text: a request for an account stands there, adverts further off do not count. */
function afterText(segments: Segment[], last: Segment | undefined): string {
  const at = last ? segments.lastIndexOf(last) : -1
  return at < 0
    ? ''
    : segments
        .slice(at + 1, at + 3)
        .map(({ text }) => text.slice(0, 400))
        .join('\n')
}

function placesOf(root: Element, heading: Element | null, body: Element[]): Places {
  const order = new Map<Element, number>()
  walk(root, (element) => {
    order.set(element, order.size)
    return true
  })
  const at = (element: Element) => order.get(element) ?? 0
  const bodyFrom = body[0] ? at(body[0]) : order.size
  const title = heading ? at(heading) : Math.max(0, bodyFrom - 60)
  return {
    title: Math.min(title, bodyFrom),
    bodyFrom,
    bodyTo: body.length ? at(body[body.length - 1]!) : order.size,
    at,
  }
}

function absolute(url: Facts['canonical'], base: string | undefined): string | null {
  if (!url) return null
  if (!URL.canParse(url, base)) return null
  const { href, protocol } = new URL(url, base)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}

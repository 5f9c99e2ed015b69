import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { markup } from '#components/ui/markup.ts'
import { locales } from '#messages/locales.ts'
import { CheckImage } from './check-image.tsx'
import { ClaimImage } from './claim-image.tsx'
import { chainsDrawing, figureDrawing, timelineDrawing } from './exported.tsx'
import { FigureImage } from './figure-image.tsx'
import { checkOf, claimOf, figureOf, storyOf, type Wording, wordings } from './share.fixture.ts'
import { StoryImage } from './story-image.tsx'

const page = 'https://record.example/stories/storyaaaaaaa/timeline'
const light = (node: ReactNode) => markup(node, { colours: 'light', page })

/** Every drawing of a wording in a language. */
function all(wording: Wording, locale: (typeof locales)[number]): Record<string, string> {
  const from = { locale, zone: 'UTC', host: 'record.example', page }
  return {
    claim: light(<ClaimImage {...from} claim={claimOf(wording)} />),
    story: light(<StoryImage {...from} story={storyOf(wording)} />),
    figure: light(<FigureImage {...from} figure={figureOf(wording)} />),
    check: light(<CheckImage {...from} check={checkOf(wording)} />),
    chains: light(chainsDrawing({ ...from, claim: claimOf(wording) })),
    timeline: light(timelineDrawing({ ...from, story: storyOf(wording) })),
    chart: light(figureDrawing({ ...from, figure: figureOf(wording) })),
  }
}

/** Words of a drawing without their tags. */
const said = (svg: string) =>
  svg
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\u2066-\u2069\u2060]/g, '')
    .replace(/\s+/g, ' ')

describe.each(locales)('drawings in %s', (locale) => {
  it.each(Object.keys(wordings) as Wording[])('are whole files that need nothing else: %s', (wording) => {
    for (const [name, svg] of Object.entries(all(wording, locale))) {
      const open: string[] = []
      for (const [, end, tag = '', , alone] of svg.matchAll(/<(\/)?([a-z]+)((?:\s[^<>]*?)?)(\/)?>/gi)) {
        if (end) expect({ name, tag, of: open.pop() }).toEqual({ name, tag, of: tag })
        else if (!alone) open.push(tag)
      }
      expect({ name, open }).toEqual({ name, open: [] })
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
      // no style of a page, no script, nothing fetched, and no number that is none
      expect(svg).not.toMatch(/ class=|var\(--|light-dark|<script|<style|<image|url\(|NaN|undefined|\[object/)
      expect(
        svg
          .replaceAll(page, '')
          .replace(/https:\/\/record\.example\/(\w\w\/)?sources\/a/g, '')
          .replace('http://www.w3.org/2000/svg', ''),
      ).not.toContain('http')
    }
  })
})

it('a claim’s picture carries wording, status with its shape, origins, reports and date', () => {
  const svg = all('plain', 'en').claim!
  for (const words of [
    'has been mined',
    'Possibly corroborated',
    '1–2 origins · 14 reports',
    'Last change Sat 5 Sep 2026',
    'record.example',
    'OnRecord',
  ])
    expect(said(svg)).toContain(words)
  // the half of the shape that is full
  expect(svg).toMatch(/color="#3d6f9e".*fill="currentColor" stroke="none"/)
})

it('a wording stands on the side where it begins, whatever the page’s language', () => {
  const line = (svg: string) =>
    /<text x="(\d+)"[^>]*direction="(\w+)"[^>]*font-family="'Source/.exec(svg.split('OnRecord</text>')[1]!)
  expect(line(all('arabic', 'en').claim!)?.slice(1)).toEqual(['1128', 'rtl'])
  expect(line(all('plain', 'ar').claim!)?.slice(1)).toEqual(['72', 'ltr'])
})

it('what is taken away says who said so, where it is to be read, and of when it is', () => {
  const { timeline, chart, chains } = all('plain', 'en')
  expect(said(timeline!)).toContain('Sources: The Courier and הד הנהר')
  for (const svg of [timeline!, chart!, chains!]) {
    expect(said(svg)).toContain(`OnRecord · ${page}`)
    expect(said(svg)).toContain('Last change')
  }
  expect(said(chart!)).toContain('A The Courier')
  expect(said(chains!)).toContain('Affirmed by · 1–2 origins')
  expect(chains).toContain('href="https://record.example/sources/a"')
  expect(timeline).toContain(`href="${page}#c-claimaaaaaaa"`)
})

it('there is no drawing where nothing is drawn', () => {
  const from = { locale: 'en', zone: 'UTC', page } as const
  expect(timelineDrawing({ ...from, story: { ...storyOf('plain'), timeline: [] } })).toBeNull()
  const origins = { affirms: [], denies: [] }
  expect(chainsDrawing({ ...from, claim: { ...claimOf('plain'), statements: [], origins } })).toBeNull()
  expect(figureDrawing({ ...from, figure: { ...figureOf('plain'), lines: [] } })).toBeNull()
})

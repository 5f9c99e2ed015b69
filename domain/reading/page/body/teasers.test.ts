import { describe, expect, it } from 'vitest'
import { readPage } from '../read-page.ts'

const LINES = [
  'The pumps at the river station stood still for a third day, the water board said on Monday morning.',
  'Three ferries were held at the northern landing after a shell came down beside it, a pilot told the paper.',
  'A vote on observers was put off again, this time until Thursday, said a spokesman for the council.',
  'The harbour master had the lamps along the breakwater mended before the last boats came in.',
]
const url = 'https://paper.example/2026/harbour'
const teasers = (body: string, head = '') =>
  readPage(new TextEncoder().encode(`<html lang="en"><head>${head}</head><body>${body}</body></html>`), {
    url,
  }).around?.teasers
const card = (line: string, at: number, href = `/2026/other-${at}`) =>
  `<article><h2><a href="${href}">Headline of report ${at}</a></h2><p>${line}</p></article>`

describe('a page of other reports’ teasers in a report’s place', () => {
  it('is known, whatever stands over it', () => {
    expect(teasers(`<main><h1>Paper</h1>${LINES.map((line, at) => card(line, at)).join('')}</main>`)).toBe(
      true,
    )
  })
  it('is one where the whole headline stands in its link', () => {
    const cards = LINES.map(
      (line, at) =>
        `<li><a href="/2026/other-${at}"><h3>Headline of report ${at}</h3></a><p>${line}</p></li>`,
    )
    expect(teasers(`<main><h1>News</h1><ul>${cards.join('')}</ul></main>`)).toBe(true)
  })
})

describe('what is no list of others', () => {
  const own = LINES.map((line) => `<p>${line}</p>`).join('')
  it('a report with related ones under it', () => {
    const related = LINES.slice(0, 3).map((line, at) => card(line.slice(0, 60), at))
    expect(teasers(`<main><h1>Harbour</h1>${own}<h2>More</h2>${related.join('')}</main>`)).toBe(false)
  })
  it('a short notice in headings over many related ones', () => {
    const notice = `<h3>${LINES[0]}</h3><h3>${LINES[1]}</h3><p>Until Friday.</p>`
    const related = LINES.map((line, at) => card(line, at))
    expect(teasers(`<main><h1>Harbour</h1>${notice}${related.slice(1).join('')}</main>`)).toBe(false)
  })
  it('a live report, whose entries’ headings lead to themselves', () => {
    const entries = LINES.map((line, at) => card(line, at, `${url}#entry-${at}`))
    expect(teasers(`<main><h1>Harbour, live</h1>${entries.join('')}</main>`)).toBe(false)
  })
  it('a letter whose sections say more than a teaser does', () => {
    const sections = LINES.slice(0, 3).map(
      (_, at) => `<h2><a href="/2026/other-${at}">Section ${at}</a></h2>${own}`,
    )
    expect(teasers(`<main><h1>Morning letter</h1>${sections.join('')}</main>`)).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { readPage } from '../read-page.ts'

const LONG =
  '<p>At least 40 people were held at the ferry terminal on Thursday, the harbour authority said.</p>'
const read = (body: string) =>
  readPage(new TextEncoder().encode(`<article><h1>Ferry held</h1>${body}</article>`), {
    url: 'https://a.example/x/y',
  }).text

describe('a sentence above the first full paragraph', () => {
  it.each([
    'Last modified two hours ago.',
    'Read by 1,204 people this morning.',
    'By Lena Ortiz, Northport correspondent.',
    'Listen to this article in 4 minutes.',
    'Photo shows the bridge on Sunday. Credit: A. Person.',
    '16:42 – One hour of a page and no other.',
  ])('is no text, though it stands as paragraphs do: %s', (line) =>
    expect(read(`<time>16:40</time><p>${line}</p>${LONG}${LONG}`)).not.toContain(line),
  )

  it.each([
    [['16:42 – Divers have gone back into the water.', '17:05 – A second ferry is under tow.']],
    [['16.42 Uhr: Die Taucher sind wieder im Wasser.', '17.05 Uhr: Eine zweite Fähre kommt.']],
  ])('is an entry of a live report where it opens with its hour, as others do: %s', (lines) => {
    const text = read(`${lines.map((line) => `<p>${line}</p>`).join('')}${LONG}${LONG}`)
    for (const line of lines) expect(text).toContain(line)
  })

  it('is one where its hour stands beside it, as with others', () => {
    const entry = (line: string) => `<div class="entry"><time>16:40</time>${line}</div>`
    const short = 'Divers are back in the water.'
    expect(read([`<p>${short}</p>`, LONG, LONG].map(entry).join(''))).toContain(short)
    expect(read(`${entry(`<p>${short}</p>`)}${LONG}${LONG}`)).not.toContain(short)
    expect(read([`<p>Last modified two hours ago.</p>`, LONG, LONG].map(entry).join(''))).not.toContain('ago')
  })
})

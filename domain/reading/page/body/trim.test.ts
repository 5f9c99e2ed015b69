import { expect, it } from 'vitest'
import { readPage } from '../read-page.ts'

const LINES = [
  'The pumps at the river station stood still for a third day, the water board said on Monday morning.',
  'Three ferries were held at the northern landing after a shell came down beside it, a pilot told the paper.',
]
const LAST = 'The count closed at ten.'
const wrapped = (line: string, name = 'par') => `<div class="${name}"><p>${line}</p></div>`
const read = (after: string) =>
  readPage(
    new TextEncoder().encode(
      `<html lang="en"><body><article><h1>Harbour</h1>${LINES.map((line) => wrapped(line)).join('')}${after}</article></body></html>`,
    ),
    { url: 'https://paper.example/2026/harbour' },
  ).text

it('a short last sentence belongs to the text also where each paragraph has a wrapping of its own', () => {
  expect(read(wrapped(LAST))).toBe([...LINES, LAST].join('\n\n'))
})

it('one in a box of another make does not', () => {
  expect(read(wrapped(LAST, 'newsletter'))).toBe(LINES.join('\n\n'))
})

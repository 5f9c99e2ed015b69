import { expect, it } from 'vitest'
import { readPage } from '../read-page.ts'

const P = '<p>At least 40 people were held at the ferry terminal on Thursday, the harbour authority said.</p>'
const captions = (html: string) =>
  readPage(new TextEncoder().encode(`<html lang="en"><body>${html}</body></html>`), {
    url: 'https://a.example/x/y',
  }).around?.captions
const figure = (img: string, words: string) => `<figure>${img}<figcaption>${words}</figcaption></figure>`

it('are the words under an article’s pictures, each with its picture’s file', () => {
  const page = `<article class="has-caption"><h1>Ferry held</h1>${figure('<img src="/600x/ferry.jpg?w=6">', 'The terminal on Thursday.')}${P}${P}<div class="photo"><img src="x.gif" data-lazy="/harbour-pier.webp"><div class="img-caption">The pier in the evening.</div></div>${P}</article>`
  expect(captions(page)).toEqual([
    { of: 'ferry', text: 'The terminal on Thursday.' },
    { of: 'harbour-pier', text: 'The pier in the evening.' },
  ])
})

it('have no file where what stands there is put in by a script, and are none of other articles', () => {
  const lazy = (words: string) => figure('<img src="/i/wait.gif">', words)
  const page = `<article><h1>Ferry held</h1>${P}${lazy('The terminal on Thursday.')}${P}${lazy('The pier in the evening.')}${figure('<img src="/blank.png">', 'Divers in the river.')}${P}</article>`
  expect(captions(page)?.map(({ of }) => of)).toEqual([null, null, null])
  const others = `<article><h1>Ferry held</h1>${P}${P}</article><section>${'<div></div>'.repeat(20)}${figure('<img src="/o.jpg">', 'Somewhere else entirely.')}</section>`
  expect(captions(others)).toEqual([])
})

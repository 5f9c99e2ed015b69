import { expect, it } from 'vitest'
import { placeOnPage } from './place-on-page.ts'

const quote = (exact: string) => ({ exact, prefix: null, suffix: null })
const page = '/claims/aaaaaaaaaaaa'

it('leads to the words, to the statement, or to the page', () => {
  expect(placeOnPage({ page, place: null, quote: null })).toBe(page)
  expect(placeOnPage({ page, place: 'bbbbbbbbbbbb', quote: null })).toBe(`${page}#s-bbbbbbbbbbbb`)
  expect(placeOnPage({ page, place: 'aaaaaaaaaaaa', quote: null })).toBe(page)
  expect(placeOnPage({ page, place: null, quote: quote('on Tuesday, mid-day & after') })).toBe(
    `${page}#:~:text=on%20Tuesday%2C%20mid%2Dday%20%26%20after`,
  )
})

it('names a long passage by its ends', () => {
  const long = Array.from({ length: 40 }, (_, n) => `w${n}`).join(' ')
  expect(placeOnPage({ page, place: null, quote: quote(long) })).toBe(
    `${page}#:~:text=w0%20w1%20w2%20w3%20w4,w35%20w36%20w37%20w38%20w39`,
  )
})

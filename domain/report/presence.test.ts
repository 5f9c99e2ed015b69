import { describe, expect, it } from 'vitest'
import { presenceOf, shareLeft } from './presence.ts'

const url = 'https://paper.example/news/ferry'
const before = 'At least 40 people were held at the ferry terminal on Thursday, the harbour authority said.'
const page = (
  text: string,
  title = 'Ferry held',
  kind: 'article' | 'paywall' | 'empty' | 'start page' = 'article',
) => ({ kind, title, text })
const other = 'The council met for an hour and talked of roofs, lamps and the price of bread in the winter.'

describe('whether an answer is still the report', () => {
  it('goes by its words: edited heavily it still is, also where it speaks of pages that are not found', () => {
    expect(presenceOf(page(before), before, url, url)).toEqual({ is: 'there' })
    expect(
      presenceOf(page(`${before} The page you are looking for is not found.`), before, url, url),
    ).toEqual({ is: 'there' })
    expect(presenceOf(page(other), before, url, url)).toEqual({ is: 'there' })
  })

  it.each([
    ['says so in its title', page(other, 'Page not found'), url, 'not found page'],
    [
      'says so in its text',
      page('Sorry, this article is no longer available.', 'The Courier'),
      url,
      'not found page',
    ],
    ['says so in Arabic', page('عذرا، الصفحة التي تبحث عنها غير موجودة.', 'خطأ'), url, 'not found page'],
    ['is another page', page(other), 'https://paper.example/news', 'elsewhere'],
    ['is the front page', page(other), 'https://paper.example/', 'start page'],
    ['is read as a front page', page('', 'Paper', 'start page'), url, 'start page'],
    ['is for those who pay', page('At least 40 people', 'Ferry held', 'paywall'), url, 'paywall'],
  ])('is gone where what is answered %s', (_, answered, finalUrl, why) => {
    expect(presenceOf(answered, before, url, finalUrl)).toEqual({ is: 'missing', why })
  })

  it('is not known where nothing can be read', () => {
    expect(presenceOf(page('', 'Ferry held', 'empty'), before, url, url)).toEqual({
      is: 'unreadable',
      why: 'empty',
    })
  })

  it('counts pairs of neighbouring words', () => {
    expect(shareLeft(before, before)).toBe(1)
    expect(shareLeft(before, other)).toBe(0)
  })
})

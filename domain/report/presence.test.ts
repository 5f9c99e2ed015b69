import { describe, expect, it } from 'vitest'
import { type Answered, presenceOf } from './presence.ts'
import { shareLeft } from './shares.ts'

const url = 'https://paper.example/news/ferry'
const text = 'At least 40 people were held at the ferry terminal on Thursday, the harbour authority said.'
const was = { text, headline: 'Ferry held', language: 'en', published: '2026-11-12T08:00:00Z' }
const page = (
  words: string,
  title = 'Ferry held',
  kind: Answered['kind'] = 'article',
  more: Partial<Answered> = {},
): Answered => ({ kind, title, text: words, language: 'en', publishedAt: null, ...more })
const other =
  'The council met for an hour and talked of roofs, lamps, the state of the roads beyond the mill and the price of bread in the winter.'
const hebrew =
  'לפחות ארבעים בני אדם עוכבו ביום חמישי במסוף המעבורות של העיר, כך מסרה רשות הנמל, ולדבריה הם שוחררו לאחר שעות אחדות כאשר התברר שאין סכנה.'

describe('whether an answer is still the report', () => {
  it('goes by its words: edited heavily it still is, also where it speaks of pages that are not found', () => {
    expect(presenceOf(page(text), was, url, url)).toEqual({ is: 'there' })
    expect(presenceOf(page(`${text} The page you are looking for is not found.`), was, url, url)).toEqual({
      is: 'there',
    })
  })

  it('is where a letter’s sections lead to others, under its own headline', () => {
    const letter = page(`${text.slice(0, 40)} ${other}`, 'Ferry held', 'article', {
      around: { headings: [], shown: '', teasers: true },
    })
    expect(presenceOf(letter, was, url, url)).toEqual({ is: 'there' })
  })

  it('is where it was written anew under its headline, or on its day under another one', () => {
    expect(presenceOf(page(other), was, url, url)).toEqual({ is: 'there' })
    const dated = page(other, 'Council meets', 'article', { publishedAt: '2026-11-12T09:30:00Z' })
    expect(presenceOf(dated, was, url, url)).toEqual({ is: 'there' })
    expect(presenceOf(page(other, 'Council meets', 'article', { file: true }), was, url, url)).toEqual({
      is: 'there',
    })
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
    [
      'says so in a heading among titles of others',
      page('', 'Tidings', 'empty', {
        around: { headings: ['Diese Seite gibt es nicht mehr'], shown: 'Wir verwenden Cookies' },
      }),
      url,
      'not found page',
    ],
    ['is another page', page(other), 'https://paper.example/news', 'elsewhere'],
    ['is another page at its own address', page(other, 'Tidings'), url, 'another page'],
    ['is the front page', page(other), 'https://paper.example/', 'start page'],
    ['is read as a front page', page('', 'Paper', 'start page'), url, 'start page'],
    [
      'is a list of others that has a paragraph of it',
      page(`${text.slice(0, 40)} ${other}`, 'Paper', 'article', {
        around: { headings: [], shown: '', teasers: true },
      }),
      url,
      'start page',
    ],
    ['is for those who pay', page('At least 40 people', 'Ferry held', 'paywall'), url, 'paywall'],
    [
      'is its opening and the asking for an account',
      page('At least 40 people were held at the … הכתבה המלאה למנויים בלבד'),
      url,
      'paywall',
    ],
  ])('is gone where what is answered %s', (_, answered, finalUrl, why) => {
    expect(presenceOf(answered, was, url, finalUrl)).toEqual({ is: 'missing', why })
  })

  it.each([
    ['nothing can be read', page('', 'Ferry held', 'empty'), url, 'empty'],
    ['a shell waits for scripts', page('Please update your browser.', 'Tidings'), url, 'empty'],
    [
      'cookies are asked about under its own headline',
      page('We and our 842 partners store information on a device. Accept all or reject all.'),
      url,
      'cookie wall',
    ],
    [
      'cookies are asked about elsewhere',
      page('Bitte stimmen Sie der Verarbeitung zu: personenbezogene Daten und Cookies.', 'Privatsphäre'),
      'https://consent.example/collect',
      'cookie wall',
    ],
    ['robots are kept out', page('Let us know you’re not a robot.', 'One moment'), url, 'robot check'],
    ['the site is under repair', page('We’ll be back soon.', 'Maintenance'), url, 'repair'],
    [
      'it is told in another language',
      page(hebrew, 'Ferry held', 'article', { language: 'he' }),
      url,
      'another language',
    ],
    [
      'it is told in another language elsewhere',
      page(hebrew, 'מעבורת', 'article', { language: 'he' }),
      'https://paper.example/he/ferry',
      'another language',
    ],
    ['its opening alone stands', page('At least 40 people were held at the'), url, 'opening alone'],
  ])('is not known where %s', (_, answered, finalUrl, why) => {
    expect(presenceOf(answered, was, url, finalUrl)).toEqual({ is: 'unreadable', why })
  })

  it('takes a report that was written anew for no wall, whatever it tells of and stands round it', () => {
    const robot = `A robot stopped the ferry. ${other} Its makers said it was under maintenance, and passengers were told to try again later.`
    const around = { headings: [], shown: 'We use cookies. Accept all or reject all.' }
    for (const words of [robot, `${other} ${other}`])
      expect(presenceOf(page(words, 'Ferry held', 'article', { around }), was, url, url)).toEqual({
        is: 'there',
      })
    const long = `${other} ${other.replaceAll('roofs', 'walls')} ${other.replaceAll('lamps', 'doors')} ${other}`
    expect(presenceOf(page(long, 'Tidings', 'article', { around }), was, url, url)).toEqual({
      is: 'missing',
      why: 'another page',
    })
  })

  it('goes by the day in UTC, as records do', () => {
    const late = { ...was, published: '2026-11-13T03:30:00Z' }
    const at = (publishedAt: string) => page(other, 'Council meets', 'article', { publishedAt })
    expect(presenceOf(at('2026-11-12T22:30:00-05:00'), late, url, url)).toEqual({ is: 'there' })
    expect(presenceOf(at('2026-11-13T01:00:00+05:00'), late, url, url).is).toBe('missing')
  })

  it('goes by a day alone only where a headline or a name speaks for it too', () => {
    const signed = { ...was, byline: ['Mara Tesh'] }
    const at = (publishedAt: string, title: string, byline: string[] = []) =>
      presenceOf(page(other, title, 'article', { publishedAt, byline }), signed, url, url).is
    expect(at('2026-11-12', 'Council meets')).toBe('missing')
    expect(at('2026-11-12', 'Council meets', ['Ilan Dorrit'])).toBe('missing')
    expect(at('2026-11-12', 'Council meets', ['Mara Tesh'])).toBe('there')
    expect(at('2026-11-12', 'Ferry held in port')).toBe('there')
    // the briefing of the day after, at the same address and by the same hand
    expect(at('2026-11-13', 'Council meets', ['Mara Tesh'])).toBe('missing')
  })

  it('takes no other name of a language for another language under its own headline', () => {
    const [norsk, nytt] = [
      'Minst førti personer ble holdt tilbake ved ferjeterminalen torsdag, opplyser havnemyndighetene til avisen.',
      'Kommunestyret møttes i en time og snakket om tak, lamper, tilstanden på veiene bortenfor mølla og prisen på brød om vinteren.',
    ]
    const no = { ...was, text: norsk, language: 'no' }
    const answered = (language: string, words = nytt) => page(words, 'Ferry held', 'article', { language })
    expect(presenceOf(answered('nb-NO'), no, url, url)).toEqual({ is: 'there' })
    // a template's tag, over words of the report's language
    expect(presenceOf(answered('sv', other), was, url, url)).toEqual({ is: 'there' })
    const latin =
      'Vijeće se sastalo na sat vremena i govorilo o krovovima, svjetiljkama, stanju cesta iza mlina i cijeni kruha zimi u gradu.'
    const hr = {
      ...was,
      text: 'Najmanje četrdeset ljudi zadržano je u četvrtak na trajektnom pristaništu.',
      language: 'hr',
    }
    expect(presenceOf(answered('bs', latin), hr, url, url)).toEqual({ is: 'there' })
    const cyrillic =
      'Веће се састало на сат времена и говорило о крововима, светиљкама, стању путева иза млина и цени хлеба зими у граду.'
    expect(presenceOf(answered('sr', cyrillic), hr, url, url)).toEqual({
      is: 'unreadable',
      why: 'another language',
    })
  })

  it('is where a note took its place under its headline or on its day, however short', () => {
    const long = { ...was, text: `${text} ${other} ${other}` }
    const note = 'Editor’s note: this article has been withdrawn.'
    expect(presenceOf(page(note), long, url, url)).toEqual({ is: 'there' })
    expect(presenceOf(page(note, 'Ferry held', 'empty'), long, url, url)).toEqual({ is: 'there' })
    const dated = page(note, 'Withdrawn', 'article', { publishedAt: '2026-11-12T10:00:00Z' })
    expect(presenceOf(dated, long, url, url)).toEqual({ is: 'there' })
    expect(presenceOf(page(note, 'Withdrawn'), long, url, url)).toEqual({
      is: 'missing',
      why: 'another page',
    })
  })

  it('calls no cut an opening that a note announces, and no letter by mail a request for an account', () => {
    const cut = text.slice(0, 36)
    const noted = page(`${cut}\nCorrection: the rest of this article was wrong.`)
    expect(presenceOf(noted, was, url, url)).toEqual({ is: 'there' })
    const box = { headings: [], shown: `Subscribe to our newsletter\n${cut}` }
    const boxed = page(cut, 'Ferry held', 'article', { around: box })
    expect(presenceOf(boxed, was, url, url)).toEqual({ is: 'unreadable', why: 'opening alone' })
    for (const [after, found] of [
      ['Subscribe to our newsletter and find the day in your inbox.', 'unreadable'],
      ['اشترك في نشرتنا البريدية', 'unreadable'],
      ['Log in to leave a comment.', 'unreadable'],
      ['Subscribe to read on.', 'missing'],
      ['للاطلاع على المقال كاملا اشترك الآن.', 'missing'],
    ] as const) {
      const answered = page(cut, 'Ferry held', 'article', { around: { ...box, after } })
      expect(presenceOf(answered, was, url, url).is, after).toBe(found)
    }
  })

  it('knows the first words of a long report for its opening, however few of them there are', () => {
    const long = { ...was, text: `${text} ${other} ${other.replaceAll('the', 'a')} ${hebrew}` }
    expect(presenceOf(page('At least 40 people were held at the ferry'), long, url, url)).toEqual({
      is: 'unreadable',
      why: 'opening alone',
    })
  })

  it('counts pairs of neighbouring words', () => {
    expect(shareLeft(text, text)).toBe(1)
    expect(shareLeft(text, other)).toBe(0)
  })
})

import { describe, expect, it } from 'vitest'
import { readPage } from './read-page.ts'

const DOOR =
  '<header><a href="/in">Log in</a><p>Already a subscriber? Sign in</p><form><input type="password"></form></header>'
const BANNER = '<div class="bar"><p>We use cookies. Accept all cookies?</p></div>'
const page = (title: string, ...paragraphs: string[]) =>
  readPage(
    new TextEncoder().encode(
      `<html lang="en"><title>${title}</title><body>${DOOR}${BANNER}<article><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`,
    ),
    { url: 'https://a.example/2026/x' },
  ).kind

describe('a short item that has a wall’s words in it', () => {
  it.each([
    [
      'Paper goes',
      'The paper will stop printing in March. Subscribers only will read its archive, it said on Monday.',
    ],
    [
      'Two fined',
      'Two men were fined on Tuesday for a theft in the harbour of Korvale. They will appeal, a lawyer said.',
    ],
    [
      'Speech',
      '“Already a subscriber in ten pays for paper alone,” the editor of the Tribune told the council on Friday.',
    ],
    [
      'Fine over cookies',
      'A shop was fined on Monday because it made visitors accept all cookies. “We use cookies as all do,” it said.',
    ],
    [
      'Page lost',
      'A page of the register was not found, the court heard on Monday. The case goes on without it, said the clerk.',
    ],
    [
      'Das Abo wird teurer',
      'Das Abo wird im Mai teurer, teilte der Verlag mit. Nur für Abonnenten gibt es dafür eine zweite Ausgabe.',
    ],
  ])('is an article: %s', (title, words) => expect(page(title, words)).toBe('article'))

  it.each([
    [
      'paywall',
      'Ferry held',
      'At least 40 people were held at the ferry terminal.',
      'Want to read more? Register for free to continue.',
    ],
    ['paywall', 'Fähre fest', 'Mindestens 40 Menschen saßen am Hafen fest.', 'Nur für Abonnenten'],
    [
      'paywall',
      'Паром задержан',
      'Сорок человек задержали в порту.',
      'Чтобы читать дальше, оформите подписку. Уже есть подписка? Войдите',
    ],
    [
      'cookie wall',
      'Your choices',
      'We and our trusted partners store cookies on your device. You can accept all or reject them.',
    ],
    [
      'empty',
      'Page not found',
      'Sorry, the page you were looking for has moved or no longer exists. Try the search or the front page.',
    ],
    [
      'empty',
      'Страница не найдена',
      'Возможно, материал был удален или вы перешли по неверной ссылке. Вернитесь на главную страницу.',
    ],
  ])('is a %s where they are said to its reader: %s', (kind, title, ...words) =>
    expect(page(title, ...words)).toBe(kind),
  )
})

const STUB = 'At least 40 people were held at the ferry terminal of the town on Thursday evening.'
const LONG = `${STUB} The harbour authority named no reason for it. `.repeat(6)

describe('a line under a stub that ends in a full stop', () => {
  it.each([
    'Subscribe to continue reading.',
    'Subscribe to read the full story.',
    'Become a member to read the rest of it.',
    'Log in to read the rest of it.',
    'Artikel freischalten. Jetzt weiterlesen.',
    'Contenuto riservato agli abbonati.',
    'Exclusivo para assinantes.',
    'Solo para suscriptores.',
    'Только для подписчиков.',
    'למנויים בלבד.',
    'للمشتركين فقط.',
  ])('is a paywall: %s', (line) => expect(page('Ferry held', STUB, line)).toBe('paywall'))

  it.each([
    'If you have an account at Northern Bank, you will be moved to Southern Bank on 3 March, the regulator said.',
    'You already have an account with the tax office if you paid last year, the ministry said on Monday.',
    'Want to read more? Sign up to our newsletter.',
    'The new pool in the park is for subscribers only until the summer.',
    'You can read the rest of the letter on our site.',
  ])('is no paywall: %s', (line) => expect(page('Ferry held', STUB, line)).toBe('article'))
})

describe('a text that may be whole', () => {
  it.each([
    'Already a subscriber?',
    'Subscribe to read more from our harbour desk.',
    'Want to read more? Sign up to our newsletter.',
  ])('is an article under one such word: %s', (line) =>
    expect(page('Ferry held', LONG.trim(), line)).toBe('article'),
  )

  it.each([
    [LONG.trim(), ['Subscribe to continue reading.', 'Already a subscriber? Log in.']],
    [LONG.trim(), ['This article is for subscribers only.', 'Log in']],
    [`${LONG}The harbour authority said that …`, ['Subscribe to continue reading.']],
  ])('is behind a paywall where more says so', (text, lines) =>
    expect(page('Ferry held', text, ...lines)).toBe('paywall'),
  )
})

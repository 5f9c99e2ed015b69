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

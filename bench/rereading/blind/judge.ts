import { readPage } from '../../../domain/reading/page/read-page.ts'
import { isCorrectionNote } from '../../../domain/reading/words/corrections.ts'
import { presenceOf, type Was } from '../../../domain/report/presence.ts'
import { ARTICLES } from './articles.ts'
import { isHeld } from './held.ts'
import { NEWS, NOTES } from './notes.ts'
import { PLACES, type Stands } from './places.ts'

const url = 'https://paper.example/2026/09/08/report'
const esc = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const paragraphs = (list: readonly string[]) => list.map((one) => `<p>${esc(one)}</p>`).join('')
const read = (html: string) => readPage(new TextEncoder().encode(html), { url })

/** What a site shows round everything, in the words that a careless rule takes for a wall's. */
const DOOR =
  '<header><nav><a href="/">1</a><a href="/login">Log in</a><a href="/plans">Subscribe</a></nav></header>'
const page = (lang: string, title: string, body: string) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${esc(title)}</title></head><body>${DOOR}<main>${body}</main></body></html>`
const headed = (lang: string, headline: string, list: readonly string[], after = '') =>
  page(
    lang,
    headline,
    `<article><h1>${esc(headline)}</h1><time datetime="2026-09-08T10:00:00Z"></time>${paragraphs(list)}${after}</article>`,
  )

/** A report in each language, made of the articles in it: what the pages stand in place of. */
function reportIn(language: string): { headline: string; list: string[]; was: Was } {
  const all = ARTICLES.filter(([own]) => own === language)
  const list = all.flatMap(([, , ...own]) => own)
  const headline = all[0]![1]
  const was = { text: list.join('\n\n'), headline, language, published: '2026-09-08T10:00:00Z' }
  return { headline, list, was }
}

/** Whether a page in a report's place is told for what it is. */
function placed([language, is, title, ...words]: (typeof PLACES)[number]): boolean {
  const { headline, list, was } = reportIn(language)
  const html =
    is === 'paywall'
      ? headed(language, headline, [list[0]!], `<div class="gate">${paragraphs(words)}</div>`)
      : page(language, title, `<h1>${esc(title)}</h1>${paragraphs(words)}`)
  const found = presenceOf(read(html), was, url, url)
  if (is === 'gone') return found.is === 'missing' && found.why === 'not found page'
  if (is === 'paywall')
    return found.is === 'missing' && (found.why === 'paywall' || found.why === 'login wall')
  return found.is === 'unreadable' && (is === 'check' ? found.why !== 'cookie wall' : found.why === is)
}

/** Whether a page is refused or marked when it is brought in for the first time. */
function namedAtFirst([language, is, title, ...words]: (typeof PLACES)[number]): boolean {
  const { headline, list } = reportIn(language)
  if (is === 'paywall')
    return (
      read(headed(language, headline, [list[0]!], `<div class="gate">${paragraphs(words)}</div>`)).kind === is
    )
  const html = page(language, title, `<h1>${esc(title)}</h1>${paragraphs(words)}`)
  return read(html).kind !== 'article'
}

/** Whether a short item is an article, and the same one with a sentence more still the report. */
function told([language, headline, ...words]: (typeof ARTICLES)[number]): boolean {
  const first = read(headed(language, headline, words))
  if (first.kind !== 'article') return false
  const was = { text: first.text, headline, language, published: first.publishedAt }
  const more = read(headed(language, headline, [...words, words[0]!]))
  return presenceOf(more, was, url, url).is === 'there'
}

export type Part = 'open' | 'held'
export type Line = { name: string; right: Record<Part, number>; of: Record<Part, number>; wrong: string[] }

/** Counts a list in its two parts; which of the held ones fail is told to nobody. */
function line<T>(
  name: string,
  list: readonly T[],
  rightly: (one: T) => boolean,
  say: (one: T) => string,
): Line {
  const told: Line = { name, right: { open: 0, held: 0 }, of: { open: 0, held: 0 }, wrong: [] }
  for (const [at, one] of list.entries()) {
    const part: Part = isHeld(at) ? 'held' : 'open'
    const right = rightly(one)
    told.of[part]++
    told.right[part] += Number(right)
    if (!right && part === 'open') told.wrong.push(say(one))
  }
  return told
}

/** How the rules do on wordings that were written before anybody looked at the rules for it. */
export function judgeBlind(): Line[] {
  const is = (what: Stands[]) => PLACES.filter(([, own]) => what.includes(own))
  const say = (one: readonly string[]) => one.join(' | ')
  return [
    line('notes known', NOTES, ([, words]) => isCorrectionNote(words), say),
    line('news that is no note', NEWS, ([, words]) => !isCorrectionNote(words), say),
    line('paywalls, in a report’s place', is(['paywall']), placed, say),
    line('cookie walls and checks', is(['cookie wall', 'check']), placed, say),
    line('gone pages', is(['gone']), placed, say),
    line('all these, brought in first', PLACES, namedAtFirst, say),
    line('short articles', ARTICLES, told, say),
  ]
}

import type { Chance } from '../chance.ts'
import { headlinesOf, type Told } from './material.ts'

/** How a site draws its pages: one of five, after content systems in use, and what changes there by itself. */
export type Drawn = {
  template: number
  site: string
  /** changes at each request */
  turn: number
  teasers: string[]
  comments: string[]
  updated: string | null
  /** what search engines and networks are given as headline, where it is another one */
  outward: string | null
  /** a photograph's address */
  picture: string
  newsletter: boolean
  marks: 'as told' | 'straight' | 'soft'
}

export const esc = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const SITES = ['Ansela Courier', 'Meridian Daily', 'River Times', 'Al-Difaf', 'Hed HaNahar', 'La Vega']
const REMARKS = [
  'First! Also, nobody should be surprised by any of this.',
  'I live two streets from there and the taps have been dry since Tuesday.',
  'Why is this paper always so late with the news?',
  'Ils se moquent de nous, comme toujours.',
  'لا أصدق كلمة من هذا الكلام',
  'תודה על הכתבה, סוף סוף מישהו כותב',
]

export const drawn = (c: Chance, told: Told): Drawn => ({
  ...{ template: c.below(5), site: c.of(SITES), turn: c.below(1e6) },
  teasers: c.some(
    headlinesOf(told.language).filter((one) => one !== told.headline),
    2,
  ),
  ...{ comments: c.some(REMARKS, c.below(4)), updated: null, outward: null },
  ...{ picture: `/img/${c.below(1e5)}.jpg`, newsletter: false, marks: 'as told' },
})

const withMarks = (text: string, marks: Drawn['marks']) =>
  marks === 'straight'
    ? text
        .replace(/[“”„«»]/gu, '"')
        .replace(/[‘’]/gu, "'")
        .replace(/ – /gu, ' — ')
    : marks === 'soft'
      ? text
          .replace(/(?<=\p{Script=Latin}{4})(?=\p{Script=Latin}{4})/gu, '\u00ad')
          .replace(/(?<=\p{Script=Arabic}) (?=\p{Script=Arabic})/gu, '\u00a0')
      : text

/** The document at the report's address. */
export function document(told: Told, how: Drawn, path: string): string {
  const { language, byline } = told
  const draw = (text: string) => esc(withMarks(text, how.marks))
  const headline = draw(told.headline)
  const outward = draw(how.outward ?? told.headline)
  const stamp = told.published.toISOString()
  const note = told.note ? `<p><i>${draw(told.note.words)}</i></p>` : ''
  const [head, foot] = told.note?.at === 'head' ? [note, ''] : ['', note]
  const p = told.paragraphs.map((one) => `<p>${draw(one)}</p>`)
  const figure = `<figure><img src="${how.picture}" alt=""><figcaption>${draw(told.caption)}</figcaption></figure>`
  const teaser = (one: string) => `<li><a href="/t/${one.length}">${draw(one)}</a></li>`
  const cards = how.teasers.map(
    (one) =>
      `<div class="card"><a href="/t/${one.length}"><img src="/c.jpg" alt=""><h3>${draw(one)}</h3></a></div>`,
  )
  const letter = how.newsletter
    ? '<div class="newsletter-signup"><h4>Newsletter</h4><p>Get the day’s news in your inbox every morning.</p><form><input type="email"><button>Sign up</button></form></div>'
    : ''
  const time = `<time datetime="${stamp}">${stamp.slice(0, 10)}</time>${how.updated ? ` <time datetime="${how.updated}">${how.updated.slice(11, 16)}</time>` : ''}`
  const talk = `<section id="comments" class="comments"><h2>Comments (${how.comments.length})</h2>${how.comments.map((one) => `<div class="comment"><b>reader${one.length}</b><p>${draw(one)}</p></div>`).join('')}</section>`
  const ld = `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: how.outward ?? told.headline, datePublished: stamp, author: { '@type': 'Person', name: byline }, inLanguage: language })}</script>`
  const meta = `<meta charset="utf-8"><title>${outward} - ${how.site}</title><link rel="canonical" href="${path}"><meta property="og:title" content="${outward}"><meta property="og:type" content="article"><meta property="article:published_time" content="${stamp}"><meta name="author" content="${esc(byline)}">`
  const nav =
    '<header><a href="/">Home</a><nav><ul><li><a href="/politics">Politics</a></li><li><a href="/world">World</a></li><li><a href="/culture">Culture</a></li></ul></nav></header>'
  const bottom = `<footer><p>© 2026 ${how.site}. All rights reserved.</p><ul><li><a href="/about">About</a></li><li><a href="/terms">Terms</a></li></ul></footer>`
  const by = `<span class="author vcard"><a rel="author" href="/by/1">${esc(byline)}</a></span>`
  const middle = Math.ceil(p.length / 2)
  const bodies = [
    // a weblog's
    `<article class="post type-post hentry"><header class="entry-header"><h1 class="entry-title">${headline}</h1><div class="entry-meta">${by} ${time}</div></header><div class="entry-content">${figure}${head}${p.slice(0, middle).join('')}${letter}${p.slice(middle).join('')}${foot}</div></article>${talk}<aside class="widget-area"><h2>Recent posts</h2><ul>${how.teasers.map(teaser).join('')}</ul></aside>`,
    // a page drawn on the server and woken in the browser
    `<div id="__next"><main><div class="css-1x"><h1 class="css-h${how.turn}">${headline}</h1><div>${by} · ${time}</div>${figure}<div class="css-b">${head}${p.slice(0, 2).join('')}<div class="css-promo">${cards.join('')}</div>${p.slice(2).join('')}${foot}</div>${letter}</div></main></div><script id="__NEXT_DATA__" type="application/json">{"buildId":"${how.turn}"}</script>`,
    // a newspaper's own, in sections
    `<main role="main"><section class="article"><h1 itemprop="headline">${headline}</h1>${by}${time}<div itemprop="articleBody">${head}${p.join(`<!-- slot ${how.turn} -->`)}${foot}</div>${figure}</section><section class="more"><h2>More on this</h2>${cards.join('')}</section></main>${talk}`,
    // breaks in place of paragraphs
    `<div id="wrapper"><div class="content"><h1>${headline}</h1><p class="meta">${by} ${time}</p>${figure}<div class="txt">${[...(told.note?.at === 'head' ? [`<i>${draw(told.note.words)}</i>`] : []), ...told.paragraphs.map(draw), ...(told.note?.at === 'foot' ? [`<i>${draw(told.note.words)}</i>`] : [])].join('<br><br>')}</div></div><div class="sidebar">${cards.join('')}</div></div>`,
    // for telephones
    `<article><h1>${headline}</h1>${figure}<div class="byline">${by}</div>${time}${head}${p.map((one) => `<div class="par">${one}</div>`).join('')}${foot}<div class="share"><button>Share</button><button>Save ${how.turn}</button></div><ul class="links">${how.teasers.map(teaser).join('')}</ul></article>`,
  ]
  const rtl = language === 'ar' || language === 'he' ? ' dir="rtl"' : ''
  return `<!doctype html><html lang="${language}"${rtl}><head>${meta}${ld}</head><body>${nav}${bodies[how.template]}${bottom}<script src="/a.js?v=${how.turn}"></script></body></html>`
}

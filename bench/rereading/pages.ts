import iconv from 'iconv-lite'
import type { Article, Language } from './articles.ts'
import type { Chance } from './chance.ts'

/** What stands round an article and changes by itself. */
export type Dress = {
  layout: number
  related: string[]
  tops: string[]
  ads: string[]
  nonce: string
  shares: number
  comments: number
  updated: string | null
  dateline: 'none' | 'place' | 'wire' | 'dated'
  charset: 'utf-8' | 'windows-1252' | 'windows-1256' | 'windows-1255'
  entities: boolean
  /** two spaces, straight marks, hard spaces */
  redrawn: boolean
  /** neighbouring paragraphs made one */
  reflowed: boolean
  site: string
}

const WORDS: Record<
  Language,
  {
    related: string
    ad: string
    updated: (at: string) => string
    shares: (n: number) => string
    comments: (n: number) => string
    read: string
    by: string
    top: string
    newsletter: string
  }
> = {
  en: {
    related: 'Related articles',
    ad: 'Advertisement',
    updated: (at) => `Last updated ${at}`,
    shares: (n) => `${n} shares`,
    comments: (n) => `${n} comments`,
    read: 'Read more:',
    by: 'By',
    top: 'Most read',
    newsletter: 'Sign up to our morning newsletter',
  },
  de: {
    related: 'Mehr zum Thema',
    ad: 'Anzeige',
    updated: (at) => `Aktualisiert am ${at}`,
    shares: (n) => `${n} Mal geteilt`,
    comments: (n) => `${n} Kommentare`,
    read: 'Lesen Sie auch:',
    by: 'Von',
    top: 'Meistgelesen',
    newsletter: 'Jetzt unseren Newsletter abonnieren',
  },
  fr: {
    related: 'À lire aussi',
    ad: 'Publicité',
    updated: (at) => `Mis à jour le ${at}`,
    shares: (n) => `${n} partages`,
    comments: (n) => `${n} commentaires`,
    read: 'Lire aussi :',
    by: 'Par',
    top: 'Les plus lus',
    newsletter: 'Recevez notre lettre du matin',
  },
  ar: {
    related: 'اقرأ أيضا',
    ad: 'إعلان',
    updated: (at) => `آخر تحديث ${at}`,
    shares: (n) => `${n} مشاركة`,
    comments: (n) => `${n} تعليقا`,
    read: 'اقرأ أيضا:',
    by: 'بقلم',
    top: 'الأكثر قراءة',
    newsletter: 'اشترك في نشرتنا البريدية',
  },
  he: {
    related: 'כתבות נוספות',
    ad: 'פרסומת',
    updated: (at) => `עודכן לאחרונה ${at}`,
    shares: (n) => `${n} שיתופים`,
    comments: (n) => `${n} תגובות`,
    read: 'קראו עוד:',
    by: 'מאת',
    top: 'הנקראות ביותר',
    newsletter: 'הירשמו לעלון הבוקר שלנו',
  },
}

/** A dress for an article; the same layout and site every time it is looked at. */
export function dress(c: Chance, headlines: readonly string[]): Dress {
  const layout = c.below(6)
  return {
    layout,
    related: c.some(headlines, 3),
    tops: c.some(headlines, 4),
    ads: [`ad-${c.below(1e6)}`, `ad-${c.below(1e6)}`],
    nonce: String(c.below(1e9)),
    shares: c.below(3000),
    comments: c.below(300),
    updated: c.next() < 0.4 ? clock(c) : null,
    dateline: c.of(['none', 'none', 'place', 'wire', 'dated']),
    charset: 'utf-8',
    entities: false,
    redrawn: false,
    reflowed: false,
    site: c.of(['The Courier', 'Harbour Post', 'Daily Ledger', 'Northern Echo', 'Tidings']),
  }
}

export const clock = (c: Chance): string =>
  `${1 + c.below(28)} ${c.of(['Oct', 'Nov'])} 2026, ${String(c.below(24)).padStart(2, '0')}:${String(c.below(60)).padStart(2, '0')}`

/** The same article served once more: what changes by itself has changed. */
export const fresh = (c: Chance, worn: Dress): Dress => ({
  ...worn,
  ads: [`ad-${c.below(1e6)}`, `ad-${c.below(1e6)}`],
  nonce: String(c.below(1e9)),
  shares: worn.shares + 1 + c.below(90),
})

/** The bytes of a page and the type they are sent as. */
export function page(article: Article, worn: Dress, path: string): { bytes: Buffer; type: string } {
  const text = html(article, worn, path)
  const bytes = worn.charset === 'utf-8' ? Buffer.from(text) : iconv.encode(text, worn.charset)
  return { bytes, type: `text/html; charset=${worn.charset}` }
}

function html(article: Article, worn: Dress, path: string): string {
  const { language } = article
  const words = WORDS[language]
  const link = (title: string) =>
    `<a href="/x/${encodeURIComponent(title.slice(0, 12))}">${esc(title, worn)}</a>`
  const dateline = {
    none: '',
    place: `${article.place.toUpperCase()} — `,
    wire: `${article.place.toUpperCase()} (Wire) - `,
    dated: `${article.place.toUpperCase()}, ${article.published.getUTCDate()} Oct — `,
  }[worn.dateline]
  const told = article.paragraphs.map(
    (sentences, at) => `${at === 0 ? dateline : ''}${sentences.map((one) => one.words).join(' ')}`,
  )
  const joined = worn.reflowed ? pairs(told) : told
  const ad = (at: number) =>
    `<div class="ad-slot" id="${worn.ads[at]}"><span>${words.ad}</span><script>render("${worn.nonce}")</script></div>`
  const paragraphs = joined.map(
    (text, at) =>
      `<p>${esc(worn.redrawn ? redraw(text) : text, worn)}</p>${at === 2 ? ad(0) : ''}${at === 3 && worn.layout === 1 ? `<p><strong>${words.read}</strong> ${link(worn.related[0]!)}</p>` : ''}`,
  )
  const note = article.note
    ? `<p${worn.layout % 2 ? ' class="note"' : ''}><em>${esc(article.note.words, worn)}</em></p>`
    : ''
  const body = `${article.note?.at === 'head' ? note : ''}${paragraphs.join('\n')}${article.note?.at === 'foot' ? note : ''}`
  const updated = worn.updated
    ? worn.layout === 4
      ? `<p>${words.updated(worn.updated)}</p>`
      : `<time>${words.updated(worn.updated)}</time>`
    : ''
  const counters = `<div class="social"><span>${words.shares(worn.shares)}</span> <span>${words.comments(worn.comments)}</span></div>`
  const related = `<aside><h3>${words.related}</h3><ul>${worn.related.map((one) => `<li>${link(one)}</li>`).join('')}</ul></aside>`
  const inline =
    worn.layout === 3 || worn.layout === 5
      ? `<h3>${words.related}</h3><ul>${worn.related.map((one) => `<li>${link(one)}</li>`).join('')}</ul>`
      : ''
  const head = `<meta charset="${worn.charset}"><title>${esc(article.headline, worn)} | ${worn.site}</title><link rel="canonical" href="${path}"><meta property="og:type" content="article"><meta property="og:title" content="${esc(article.headline, worn)}"><meta property="article:published_time" content="${article.published.toISOString()}"><script>window.nonce="${worn.nonce}"</script>`
  const byline = `<p class="byline">${words.by} ${esc(article.byline, worn)}</p>`
  const main = [
    `<article><h1>${esc(article.headline, worn)}</h1>${byline}${updated}${counters}${body}</article>${related}`,
    `<main><h1>${esc(article.headline, worn)}</h1>${updated}<div class="story-body">${body}</div>${counters}${related}</main>`,
    `<div id="content"><header><h1>${esc(article.headline, worn)}</h1>${byline}</header><section>${body}</section>${updated}<footer>${counters}</footer></div>${related}`,
    `<article><h1>${esc(article.headline, worn)}</h1>${byline}<div>${body}${inline}</div>${counters}</article>`,
    `<article><header><h1>${esc(article.headline, worn)}</h1></header>${updated}${body}<p>${words.shares(worn.shares)}</p></article>${related}`,
    `<div class="wrap"><div class="post"><h1>${esc(article.headline, worn)}</h1>${byline}${body}${inline}<p>${words.newsletter}</p></div></div>`,
  ][worn.layout]!
  const dir = language === 'ar' || language === 'he' ? ' dir="rtl"' : ''
  return `<!doctype html><html lang="${language}"${dir}><head>${head}</head><body><nav><a href="/">${worn.site}</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav>${main}<aside><h4>${words.top}</h4><ol>${worn.tops.map((one) => `<li>${link(one)}</li>`).join('')}</ol></aside><footer>© ${worn.site} 2026</footer></body></html>`
}

const pairs = (told: string[]) =>
  told.flatMap((text, at) => (at % 2 ? [] : [told[at + 1] ? `${text} ${told[at + 1]}` : text]))
const redraw = (text: string) =>
  text
    .replace(/[“”„]/gu, '"')
    .replace(/’/gu, "'")
    .replace(/ — /gu, ' – ')
    .replace(/ (?=\p{L}{4})/gu, (space, at: number) => (at % 5 ? space : '\u00a0 '))

function esc(text: string, { entities }: Dress): string {
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
  return entities ? safe.replace(/\P{ASCII}/gu, (character) => `&#${character.codePointAt(0)};`) : safe
}

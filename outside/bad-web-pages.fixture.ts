/** What an article page of the bad web says; every story here is invented. */
export type Article = {
  title: string
  paragraphs: string[]
  byline?: string
  published?: string
  siteName?: string
  language?: string
}

export const defaultArticle: Article = {
  title: 'Harbour board puts off vote on the new Lindmoor ferry',
  byline: 'Tova Ekelund',
  published: '2031-03-04T09:30:00Z',
  siteName: 'Lindmoor Courier',
  language: 'en',
  paragraphs: [
    'LINDMOOR, March 4 - The harbour board has put off its vote on a second ferry until Friday, its chair, Anselm Rook, said on Tuesday.',
    '"We will not sign for a ship that nobody has inspected," Rook told the Lindmoor Courier. He said that the inspection had been asked for twice.',
    'Two officials of the transport ministry, who asked not to be named, said that the ship was already paid for. The ministry declined to comment.',
    'The Northern Wire reported on Monday that the price had risen to 41 million crowns. The shipyard denied it in a statement on its channel.',
    'About 300 people met at the quay on Sunday to ask for the ferry to sail before the summer, according to the harbour police.',
  ],
}

/** Words that only Arabic holds, to see whether a charset was understood: "The council postponed the session until Thursday." */
export const arabicSentence = 'أعلن مجلس الميناء تأجيل الجلسة إلى يوم الخميس المقبل.'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A page of a plain news site with the article's words in it. */
export function articleHtml(article: Article): string {
  const { title, paragraphs, byline, published, siteName, language = 'en' } = article
  const direction = ['ar', 'he', 'fa'].includes(language.slice(0, 2)) ? 'rtl' : 'ltr'
  const meta = [
    `<meta property="og:type" content="article"><meta property="og:title" content="${escaped(title)}">`,
    siteName ? `<meta property="og:site_name" content="${escaped(siteName)}">` : '',
    published ? `<meta property="article:published_time" content="${escaped(published)}">` : '',
    byline ? `<meta name="author" content="${escaped(byline)}">` : '',
  ]
  return `<!doctype html><html lang="${escaped(language)}" dir="${direction}"><head><meta charset="utf-8">
<title>${escaped(title)}</title>${meta.join('')}</head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<main><article><h1>${escaped(title)}</h1>${byline ? `<p class="byline">By ${escaped(byline)}</p>` : ''}
${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}
</article></main><footer>Invented for tests.</footer></body></html>`
}

export const arabicHtml = (withMeta: boolean) =>
  `<!doctype html><html lang="ar" dir="rtl"><head>${withMeta ? '<meta charset="windows-1256">' : ''}<title>مجلس الميناء</title></head>
<body><article><h1>مجلس الميناء</h1>${`<p>${arabicSentence} ${arabicSentence} ${arabicSentence}</p>`.repeat(4)}</article></body></html>`

/** A start page: links and no article. */
export const startPageHtml = `<!doctype html><html lang="en"><head><title>Lindmoor Courier</title></head><body><h1>Lindmoor Courier</h1><ul>${Array.from(
  { length: 30 },
  (_, index) => `<li><a href="/story-${index}">Story ${index} of the day</a></li>`,
).join('')}</ul></body></html>`

/** A page on which an outlet describes itself in structured data. */
export const selfDescribedHtml = `<!doctype html><html lang="en"><head><title>About us</title><script type="application/ld+json">${JSON.stringify(
  {
    '@context': 'https://schema.org',
    '@type': 'NewsMediaOrganization',
    name: 'Lindmoor Courier',
    ownershipFundingInfo: 'https://lindmoor.example/owners',
    correctionsPolicy: '/corrections',
    unnamedSourcesPolicy: 'Two editors know who it is.',
  },
)}</script></head><body><p>About us.</p></body></html>`

export const loginHtml = `<!doctype html><html lang="en"><head><title>Sign in</title></head><body><main><h1>Sign in to read on</h1>
<form method="post"><label>Email <input type="email" name="email"></label><label>Password <input type="password" name="password"></label>
<button>Sign in</button></form><p>New here? <a href="/subscribe">Subscribe</a></p></main></body></html>`

export const cookieHtml = `<!doctype html><html lang="en"><head><title>Before you continue</title></head><body><div role="dialog">
<h1>Before you continue</h1><p>We and our 812 partners use cookies to store and access information on your device.</p>
<button>Accept all</button><button>Reject all</button><a href="/privacy">Privacy choices</a></div></body></html>`

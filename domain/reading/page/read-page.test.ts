import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readPage } from './read-page.ts'

const bytes = (html: string) => new TextEncoder().encode(html)
const first =
  'The old bridge over the Halle will reopen in spring, Mayor Ines Tarrow told reporters on Thursday.'
const second =
  '“We kept our word to the people of the harbour,” she said, adding that two years of works had cost 14 million.'
const third =
  'Two council officials, who asked not to be named, said the vote on the budget had been moved to June.'

const english = `<!doctype html><html lang="en-US"><head><title>Old bridge to reopen in spring | The Harbour Post</title>
<link rel=canonical href="/2031/05/09/bridge"><meta property="og:site_name" content="The Harbour Post">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
{"@type":"NewsArticle","headline":"Old bridge to reopen in spring","datePublished":"2031-05-09T18:30:00-04:00",
"dateModified":"2031-05-10T08:00:00-04:00","author":[{"@type":"Person","name":"Dana Orrin"},{"name":"Tom Velde"}],}]}</script>
</head><body><nav><a href=/>Home</a><a href=/news>News</a></nav><div class="page-wrapper ad-margins"><main><article>
<h1>Old bridge to reopen in spring</h1><p class="byline">By <a rel=author href=/author/1>Dana Orrin</a></p>
<div class="article-body"><p>${first}</p><figure><img src=b.jpg><figcaption>The bridge in 2029. Photo: City</figcaption></figure>
<h2>Two years of works</h2><blockquote><p>${second}</p></blockquote><div class="related"><h3>Related</h3><a href=/a>Harbour fees to rise</a></div>
<ul><li>The east lane opens first, in March.</li><li>The west lane follows in April.</li></ul>
<p>${third}</p><p>Reuters contributed to this report.</p><h3>More stories</h3><p><a href=/b>Fishing fleet returns</a></p></div>
</article></main><section id="comments"><p>First! I have waited so long for this bridge, and so has everyone I know.</p></section></div>
<footer>Copyright The Harbour Post</footer></body></html>`

describe('readPage', () => {
  it('reads an article with what its markup says', () => {
    const page = readPage(bytes(english), { url: 'https://harbourpost.example/x?utm=1' })
    expect(page).toMatchObject({
      kind: 'article',
      title: 'Old bridge to reopen in spring',
      byline: ['Dana Orrin', 'Tom Velde'],
      publishedAt: '2031-05-09T18:30:00-04:00',
      publishedDayOnly: false,
      updatedAt: '2031-05-10T08:00:00-04:00',
      siteName: 'The Harbour Post',
      language: 'en-US',
      direction: 'ltr',
      canonicalUrl: 'https://harbourpost.example/2031/05/09/bridge',
      agencies: [{ name: 'Reuters', kind: 'contributed' }],
    })
    const points = [...page.text]
    const blocks = page.blocks.map(({ kind, start, end }) => [kind, points.slice(start, end).join('')])
    expect(blocks).toEqual([
      ['paragraph', first],
      ['heading', 'Two years of works'],
      ['quote', second],
      ['list', 'The east lane opens first, in March.'],
      ['list', 'The west lane follows in April.'],
      ['paragraph', third],
      ['paragraph', 'Reuters contributed to this report.'],
    ])
  })

  it('reads a page without structured data by what it shows', () => {
    const page = readPage(
      bytes(`<title>Brücke öffnet im Frühjahr - Hafenblatt</title><div id=top><a href=/>Start</a></div><h1>Brücke öffnet im Frühjahr</h1>
        <div class="post-meta">Von Jutta Halm am 9. Mai 2031</div><div class="post-content"><p>Die alte Brücke öffnet im Frühjahr wieder,
        sagte Bürgermeisterin Ines Tarrow am Donnerstag vor Journalisten in der Stadt.</p><p>Die Arbeiten hätten zwei Jahre gedauert und
        vierzehn Millionen gekostet, sagte ein Sprecher der Stadt am Abend.</p></div><div class=sidebar>1. April 2030 Alte Meldung</div>`),
      { url: 'https://hafenblatt.example/bruecke' },
    )
    expect(page).toMatchObject({
      kind: 'article',
      title: 'Brücke öffnet im Frühjahr',
      byline: ['Jutta Halm'],
      publishedAt: '2031-05-09',
      publishedDayOnly: true,
      siteName: 'Hafenblatt',
      language: 'de',
    })
  })

  it('takes a link to an author for the byline, and the stated name where shown text runs on', () => {
    const body = `<div><p>${first}</p><p>${second}</p></div>`
    const linked = `<h1>Bridge to reopen</h1><div><a href="/author/orrin">Dana Orrin</a></div>${body}`
    expect(readPage(bytes(linked), {}).byline).toEqual(['Dana Orrin'])
    const runOn = `<meta name=author content="Dana Orrin"><h1>Bridge</h1><p class=byline>Dana OrrinEditor</p>${body}`
    expect(readPage(bytes(runOn), {}).byline).toEqual(['Dana Orrin'])
  })

  it('reads Hebrew in windows-1255 from right to left', () => {
    const text = 'ראש העיר אמרה אתמול לעיתונאים כי הגשר הישן ייפתח מחדש באביב, לאחר שנתיים של עבודות.'
    const html = `<meta charset=windows-1255><title>הגשר ייפתח באביב</title><article><h1>הגשר ייפתח באביב</h1><span class=author>מאת נועה ברק</span>
      <time>9 במאי 2031</time><p>${text}</p><p>${text} כך נמסר.</p></article>`
    const page = readPage(iconv.encode(html, 'windows-1255'), {})
    expect(page).toMatchObject({
      direction: 'rtl',
      language: 'he',
      byline: ['נועה ברק'],
      publishedAt: '2031-05-09',
      title: 'הגשר ייפתח באביב',
    })
    expect(page.text.startsWith(text)).toBe(true)
  })

  it('reads Arabic although the template says English', () => {
    const text =
      'قالت رئيسة البلدية للصحفيين أمس إن الجسر القديم سيفتح من جديد في الربيع بعد عامين من الأعمال المتواصلة في الميناء.'
    const page = readPage(
      bytes(
        `<html lang="en"><h1>الجسر القديم يفتح في الربيع</h1><p>نشر في ٩ مايو ٢٠٣١</p><div><p>${text}</p><p>${text}</p></div>`,
      ),
      {},
    )
    expect(page).toMatchObject({ direction: 'rtl', language: 'ar', publishedAt: '2031-05-09' })
  })

  it.each([
    ['empty', '<html><body></body></html>', 'https://a.example/x'],
    ['empty', '', undefined],
    [
      'cookie wall',
      '<h1>Before you continue</h1><p>We use cookies. Accept all cookies?</p><button>Accept</button>',
      'https://a.example/x',
    ],
    [
      'cookie wall',
      '<div role="dialog"><h1>Before you continue</h1><p>We and our partners use cookies.</p><button>Accept all</button></div>',
      'https://a.example/x',
    ],
    [
      'login wall',
      '<h1>Sign in</h1><form><input name=u><input type=password><a>Forgot your password?</a></form>',
      'https://a.example/x',
    ],
    [
      'paywall',
      `<h1>Bridge</h1><p>${first}</p><p>Subscribe to continue reading. Already a subscriber?</p>`,
      'https://a.example/x',
    ],
    [
      'start page',
      `<main>${`<article><h2><a href=/a>${first}</a></h2></article>`.repeat(40)}</main>`,
      'https://a.example/',
    ],
  ])('calls it %s, not an article', (kind, html, url) =>
    expect(readPage(bytes(html), { url }).kind).toBe(kind),
  )

  it('answers any bytes, with blocks that lie inside the text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (any) => typeof readPage(any, {}).kind === 'string'),
    )
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class=ad>',
      '</div>',
      '<br>',
      '🌉 ',
      `${first} `,
      '<h2>',
      '<li>',
      '\0',
      '&nbsp;',
      '<a href=x>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text, blocks } = readPage(bytes(pieces.join('')), {})
        const points = [...text]
        expect(blocks.map(({ start, end }) => points.slice(start, end).join('')).join('\n\n')).toBe(text)
      }),
    )
  })

  it('takes no image for an article', () => {
    const image = Uint8Array.from({ length: 50_000 }, (_, i) => (i * 2654435761) >>> 7)
    expect(readPage(image, {})).toMatchObject({ kind: 'empty', text: '' })
  })
})

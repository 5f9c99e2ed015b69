/** What a feed of the demonstration brought: minutes before the newsroom is made, and what became of it. */
export type CastItem = {
  title: string
  path: string
  minutes: number
  became: 'waits' | 'excluded' | 'paywall' | 'teaser' | 'failed' | { report: string }
  /** of what waits */
  text?: string
  categories?: string[]
}
export type CastFeed = {
  source: string
  url: string
  title: string
  /** words that are left out, a line each */
  exclude?: string
  /** minutes since it was asked; failures in a row, and why */
  asked: number
  failing?: { times: number; why: string }
  items: CastItem[]
}

/** Feeds of invented sources. Nobody asks them: the demonstration is started with ONRECORD_FEEDS=off. */
export const feeds: CastFeed[] = [
  {
    source: 'courier',
    url: 'https://anselacourier.example/feeds/news.xml',
    title: 'The Ansela Courier: news',
    exclude: 'category: sport',
    asked: 4,
    items: [
      {
        title: 'Belmara pumps run on one engine for a third day',
        path: '/news/belmara-pumps-one-engine',
        minutes: 22,
        became: 'waits',
        text: `Belmara pumps run on one engine for a third day

The waterworks of Belmara ran on one of three engines for a third day, Ilse Corran, who leads them, said on Monday. “We can fill the upper cistern or the lower one, not both,” she said.

According to the Ministry of Health, no case of fever has been traced to the lower town. The ministry did not say how many people it had asked.

Rada Tolm, a spokeswoman for the city, said that tank wagons would go to nine streets by the end of the week.`,
      },
      {
        title: 'Ferry crews agree to sail by daylight only',
        path: '/news/ferry-crews-daylight',
        minutes: 95,
        became: 'waits',
        text: `Ferry crews agree to sail by daylight only

Crews of the Ansela ferries will sail by daylight only until the channel is swept, their union said on Sunday. “Nobody should learn where a mine is by meeting it,” said Oren Dasht, its secretary.

The harbour office confirmed the agreement and said that it holds for two weeks. It denied that any ship had been damaged since the landing at Ilmar.`,
      },
      {
        title: 'Regatta put off to spring',
        path: '/sport/regatta-spring',
        minutes: 140,
        became: 'excluded',
        categories: ['Sport'],
      },
      {
        title: 'The long way round: letters from the pass',
        path: '/long/letters',
        minutes: 410,
        became: 'paywall',
      },
      {
        title: 'Council puts off Kelvar vote again as members argue over the gate',
        path: '/2026/09/10/council-vote-postponed-again',
        minutes: 900,
        became: { report: 'courier-vote' },
      },
    ],
  },
  {
    source: 'hed-hanahar',
    url: 'https://hedhanahar.example/rss',
    title: 'הד הנהר: כל הידיעות',
    asked: 11,
    items: [
      { title: 'גשר המשא בלוורן נסגר לבדיקה', path: '/2026/bridge', minutes: 180, became: 'teaser' },
      {
        title: 'סומל: ההצעה לקלוואר עומדת בעינה; בלמרה כמעט שבועיים בלי מים',
        path: '/2026/09/11/kelvar-offer-stands',
        minutes: 1100,
        became: { report: 'hed-offer' },
      },
    ],
  },
  {
    source: 'littoral-council-site',
    url: 'https://litcouncil.example/notes/atom.xml',
    title: 'Littoral Council: notes',
    asked: 47,
    failing: { times: 4, why: 'server error' },
    items: [
      { title: 'Note 214: list of observers', path: '/notes/2026/214', minutes: 2600, became: 'failed' },
      {
        title: 'Note 211: vote on the Kelvar observer mission moved to 10 September',
        path: '/notes/2026/211',
        minutes: 3900,
        became: { report: 'council-note' },
      },
    ],
  },
]

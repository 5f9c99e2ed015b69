import { beforeAll, describe, expect, it } from 'vitest'
import { system, type Viewer } from '#domain/access/viewer.ts'
import { lookNow } from '#jobs/look-again.ts'
import { db } from '../db.ts'
import { changingWeb, filedFrom } from '../testing/rereading.fixture.ts'
import { must, person } from '../testing/small.fixture.ts'
import { publicRereading } from './rereading.ts'

const job = system('re-reading')
let editor: Viewer
let count = 0
const words = [
  'At least 40 people were held at the ferry terminal in Belmara on Thursday, the harbour authority said.',
  '“Nobody here will sign that paper,” said Mara Tesh, who speaks for the council of the town.',
]
type Page = { headline: string; by: string; caption: string; turn?: number; more?: string[] }
const drawn = ({ headline, by, caption, turn = 0, more = [] }: Page) =>
  `<html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1><p class="byline">By <a rel="author">${by}</a></p>` +
  `<figure><img src="/p/${turn}/ferry.jpg?w=${turn}"><figcaption>${caption}</figcaption></figure>${[...words, ...more].map((one) => `<p>${one}</p>`).join('')}</article><!-- ${turn} --></body></html>`
const first: Page = {
  headline: 'Ferry held',
  by: 'Ilan Dorrit',
  caption: 'The terminal of Belmara on Thursday.',
}

beforeAll(async () => {
  editor = await person('editor', 'Sami')
})

async function watched() {
  const web = changingWeb()
  const url = `https://beside${++count}.example/news/story`
  web.put(url, { html: drawn(first) })
  const report = await filedFrom(editor, web, url)
  return {
    report,
    see: async (page: Partial<Page>) => {
      web.put(url, { html: drawn({ ...first, ...page }) })
      return must(await lookNow(job, report, web.how)).outcome
    },
  }
}
const told = async (report: string) =>
  (await db().reportChange.findMany({ where: { reportId: report }, orderBy: { number: 'asc' } })).map(
    ({ verdict, kinds, silent, beside }) => ({ verdict, kinds, silent, beside }),
  )

describe('beside the words of a report', () => {
  it('a byline that is another one is told, in its words, and is no silent edit', async () => {
    const { report, see } = await watched()
    expect(await see({ turn: 1 })).toBe('same')
    expect(await see({ by: 'Nadia Ferro', turn: 2 })).toBe('worded')
    expect(await see({ by: 'Nadia Ferro', turn: 3 })).toBe('same')
    const beside = [{ kind: 'byline', was: 'Ilan Dorrit', is: 'Nadia Ferro' }]
    expect(await told(report)).toEqual([{ verdict: 'worded', kinds: ['byline'], silent: false, beside }])
    expect(must(await publicRereading(editor, report)).changes).toMatchObject([{ beside, silent: false }])
    const [line] = await db().history.findMany({
      where: { subjectId: report },
      orderBy: { number: 'desc' },
      take: 1,
    })
    expect(line?.what).toBe('changed beside its words')
  })

  it('other words under a picture are an edit, silent where no note says so', async () => {
    const { report, see } = await watched()
    expect(await see({ caption: 'The terminal of Korvale on Friday.' })).toBe('worded')
    expect(await told(report)).toMatchObject([
      { kinds: ['caption'], silent: true, beside: [{ kind: 'caption' }] },
    ])
    const NOTE = 'Correction: an earlier version of this article gave a wrong place in a caption.'
    expect(await see({ more: [NOTE] })).toBe('worded')
    expect((await told(report))[1]).toMatchObject({ kinds: ['caption'], silent: false })
  })

  it('a headline that swings is told once as that, and then no more, whatever else is edited', async () => {
    const { report, see } = await watched()
    const [a, b] = ['Ferry held', 'Why the ferry was held']
    expect(await see({ headline: b, turn: 1 })).toBe('worded')
    expect(await see({ headline: a, turn: 2 })).toBe('worded')
    for (const [turn, headline] of [b, a, b, a, b].entries())
      expect(await see({ headline, turn: turn + 3 })).toBe('same')
    expect(await told(report)).toMatchObject([
      { kinds: ['headline'], silent: true },
      { kinds: ['headline', 'swing'], silent: false },
    ])
    const more = ['The council met on Friday and talked of the roads beyond the mill for an hour.']
    expect(await see({ headline: b, turn: 9, more })).toBe('worded')
    expect(await see({ headline: 'Ferry sunk', turn: 10, more })).toBe('worded')
    expect((await told(report)).slice(2)).toMatchObject([
      { kinds: ['added passage'] },
      { kinds: ['headline'], silent: true },
    ])
  })
})

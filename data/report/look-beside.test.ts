import { beforeAll, describe, expect, it } from 'vitest'
import { system, type Viewer } from '#domain/access/viewer.ts'
import { besideOfChange } from '#jobs/beside-of.ts'
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
    web,
    see: async (page: Partial<Page>) => {
      web.put(url, { html: drawn({ ...first, ...page }) })
      return must(await lookNow(job, report, web.how)).outcome
    },
  }
}
const told = async (report: string) =>
  (await db().reportChange.findMany({ where: { reportId: report }, orderBy: { number: 'asc' } })).map(
    ({ verdict, kinds, silent }) => ({ verdict, kinds, silent }),
  )

describe('beside the words of a report', () => {
  it('a byline that is another one is told, and is no silent edit; its names are read from the bytes, for the desk', async () => {
    const { report, see, web } = await watched()
    expect(await see({ turn: 1 })).toBe('same')
    expect(await see({ by: 'Nadia Ferro', turn: 2 })).toBe('worded')
    expect(await see({ by: 'Nadia Ferro', turn: 3 })).toBe('same')
    expect(await told(report)).toEqual([{ verdict: 'worded', kinds: ['byline'], silent: false }])
    // a name may be taken off for somebody's safety: the record and readers have that it changed, the desk reads the bytes
    const { changes } = must(await publicRereading(editor, report))
    expect(changes).toMatchObject([{ kinds: ['byline'], silent: false }])
    expect(
      JSON.stringify([changes, await db().reportChange.findMany({ where: { reportId: report } })]),
    ).not.toContain('Dorrit')
    const beside = [{ kind: 'byline', was: 'Ilan Dorrit', is: 'Nadia Ferro' }]
    expect(await besideOfChange(editor, report, changes[0], web.outside)).toEqual(beside)
    const reader: Viewer = { kind: 'anonymous' }
    expect(await besideOfChange(reader, report, changes[0], web.outside)).toEqual([])
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
    expect(await told(report)).toMatchObject([{ kinds: ['caption'], silent: true }])
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
  })

  const [A, B] = ['Ferry held', 'Why the ferry was held']
  async function swinging() {
    const one = await watched()
    expect(await one.see({ headline: B, turn: 1 })).toBe('worded')
    expect(await one.see({ headline: A, turn: 2 })).toBe('worded')
    return one
  }
  const newest = async (report: string) =>
    db().snapshot.findFirst({
      where: { reportId: report },
      orderBy: { number: 'desc' },
      select: { headline: true },
    })

  it('a text that is edited under the other headline is kept with the headline that it shows', async () => {
    const { report, see } = await swinging()
    const more = ['The council met on Friday and talked of the roads beyond the mill for an hour.']
    expect(await see({ headline: B, turn: 9, more })).toBe('worded')
    expect(await newest(report)).toEqual({ headline: B })
    expect(await see({ headline: A, turn: 10, more })).toBe('same')
    expect(await see({ headline: 'Ferry sunk', turn: 11, more })).toBe('worded')
    expect((await told(report)).slice(2)).toMatchObject([
      { kinds: ['added passage'], silent: false },
      { kinds: ['headline'], silent: true },
    ])
  })

  it('a headline that took turns and then stands is told, once', async () => {
    const { report, see, web } = await swinging()
    for (let turn = 3; turn < 7; turn++) {
      expect(await see({ headline: B, turn })).toBe('same')
      web.later(8 * 60)
    }
    expect(await see({ headline: B, turn: 7 })).toBe('worded')
    expect(await see({ headline: B, turn: 8 })).toBe('same')
    expect((await told(report)).slice(2)).toMatchObject([{ kinds: ['headline'], silent: true }])
    expect(await newest(report)).toEqual({ headline: B })
  })

  it('a swing lapses: weeks later the other headline is a new one', async () => {
    const { report, see, web } = await swinging()
    web.later(90 * 24 * 60)
    expect(await see({ headline: B, turn: 3 })).toBe('worded')
    expect((await told(report)).slice(2)).toMatchObject([{ kinds: ['headline'], silent: true }])
  })

  it('the bytes in force are read once, whatever else is looked at', async () => {
    const { see, web } = await watched()
    let got = 0
    const { get } = web.outside.store
    web.outside.store.get = (hash) => {
      got++
      return get(hash)
    }
    for (const turn of [1, 2, 3]) expect(await see({ turn })).toBe('same')
    expect(got).toBe(1)
    expect(await see({ by: 'Nadia Ferro', turn: 4 })).toBe('worded')
    expect(await see({ by: 'Nadia Ferro', turn: 5 })).toBe('same')
    expect(got).toBe(1)
  })
})

import { describe, expect, it } from 'vitest'
import { type Beside, besideChanges, bylineBeside } from './beside.ts'
import { compare } from './compare.ts'

const beside = (byline: string[], ...captions: [string | null, string][]): Beside => ({
  byline,
  captions: captions.map(([of, text]) => ({ of, text })),
})
const CAPTION = 'Mara Tesh at the ferry terminal of Belmara on Thursday.'

describe('what stands beside a text', () => {
  it.each([
    ['a name in place of another', ['Mara Tesh'], ['Ilan Dorrit'], 'Ilan Dorrit'],
    ['one of two taken away', ['Mara Tesh', 'Ilan Dorrit'], ['Ilan Dorrit'], 'Ilan Dorrit'],
    ['no name any more', ['Mara Tesh'], [], null],
  ])('is signed otherwise where a name went: %s', (_, was, is, now) =>
    expect(besideChanges(beside(was), beside(is))).toEqual([
      { kind: 'byline', was: was.join(', '), is: now },
    ]),
  )

  it.each([
    ['a name more', ['Mara Tesh'], ['Mara Tesh', 'Ilan Dorrit']],
    ['the first name we could read', [], ['Mara Tesh']],
    ['the same written otherwise', ['Mara Tesh'], ['MARA TESH, Belmara']],
    ['the same, last name first', ['Mara Tesh'], ['Tesh, Mara']],
  ])('is not where none did: %s', (_, was, is) => expect(besideChanges(beside(was), beside(is))).toEqual([]))

  it('keeps a name that still stands somewhere on the page', () => {
    expect(bylineBeside(['The Courier'], ['Mara Tesh'], (name) => name === 'Mara Tesh')).toEqual([
      'Mara Tesh',
      'The Courier',
    ])
    expect(bylineBeside(['The Courier'], ['Mara Tesh'], () => false)).toEqual(['The Courier'])
  })

  it.each([
    ['under the same picture, in a few of its words', ['a.jpg', 'A dog on Thursday.']],
    ['in most of its words, under another address', ['b.jpg', CAPTION.replace('Thursday', 'Friday')]],
  ] as const)('has another caption %s', (_, [of, text]) =>
    expect(besideChanges(beside([], ['a.jpg', CAPTION]), beside([], [of, text]))).toEqual([
      { kind: 'caption', was: CAPTION, is: text },
    ]),
  )

  it.each([
    ['a picture goes', [] as [string, string][]],
    [
      'another picture comes with its own words',
      [['b.jpg', 'Divers on the river in the evening.']] as [string, string][],
    ],
    ['an address shows another picture now', [['a.jpg', 'A dog on the pier.']] as [string, string][]],
    ['its address is another', [['b.jpg', CAPTION]] as [string, string][]],
  ])('has none where %s', (_, captions) =>
    expect(besideChanges(beside([], ['a.jpg', CAPTION]), beside([], ...captions))).toEqual([]),
  )

  it('makes an edit of words silent where it is a caption, and not where it is a byline', () => {
    const text = { headline: 'Ferry', text: 'It rained.', blocks: [] }
    const with_ = (one: Beside) => ({ ...text, beside: one })
    const was = with_(beside(['Mara Tesh'], ['a.jpg', CAPTION]))
    const found = compare(
      was,
      with_(beside(['Mara Tesh'], ['a.jpg', CAPTION.replace('Mara Tesh', 'Ilan Dorrit')])),
      'en',
    )
    expect(found).toMatchObject({ verdict: 'worded', kinds: ['caption'], silent: true, added: 2, removed: 2 })
    expect(compare(was, with_(beside(['Ilan Dorrit'], ['a.jpg', CAPTION])), 'en')).toMatchObject({
      ...{ verdict: 'worded', kinds: ['byline'], silent: false, added: 0, removed: 0 },
    })
    expect(compare(was, was, 'en').verdict).toBe('same')
  })
})

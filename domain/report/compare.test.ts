import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBlocks } from '../reading/page/body/blocks.ts'
import { compare } from './compare.ts'

const paragraphs = [
  'BELMARA, 3 Sept (Wire) — At least 40 people were held at the ferry terminal on Thursday, the harbour authority said.',
  '“Nobody here will sign that paper,” said Mara Tesh, who speaks for the council of the town. It rained.',
  'Work on the northern pass was delayed after a long dispute with the transport union.',
]
const text = (list: string[], headline: string | null = 'Ferry held') => ({
  headline,
  ...toBlocks(list.map((one) => ({ kind: 'paragraph' as const, text: one }))),
})
const change = (at: number, from: string, to: string) =>
  paragraphs.map((one, n) => (n === at ? one.replace(from, to) : one))
const judged = (list: string[], headline?: string) => compare(text(paragraphs), text(list, headline), 'en')
const NOTE = 'Correction: an earlier version of this article gave a wrong number.'

describe('two texts of a report', () => {
  it.each([
    ['a figure', change(0, '40', '60'), ['figure']],
    ['a number in words', change(2, 'a long dispute', 'two long disputes'), ['figure']],
    ['a quotation', change(1, 'will sign', 'has signed'), ['quote']],
    ['a name', change(1, 'Mara Tesh', 'Ilan Dorrit'), ['name']],
    ['who says it', change(0, 'authority said', 'authority claimed'), ['attribution']],
    ['other words', change(2, 'delayed', 'stopped'), ['wording']],
    [
      'marks of quotation',
      change(1, '“Nobody here will sign that paper,”', 'Nobody here will sign that paper,'),
      ['quote'],
    ],
    ['a sentence less', change(1, ' It rained.', ''), ['removed passage']],
  ])('that differ in %s are edited, silently', (_, after, kinds) => {
    const found = judged(after)
    expect(found).toMatchObject({ verdict: 'worded', silent: true, note: null })
    expect(found.kinds).toEqual(expect.arrayContaining(kinds))
  })

  it('are edited where the headline is another, and not where a site adds its name or its capitals', () => {
    expect(judged(paragraphs, 'Ferry sunk')).toMatchObject({
      verdict: 'worded',
      kinds: ['headline'],
      silent: true,
    })
    for (const same of ['Ferry Held', 'Ferry held | The Courier', 'Ferry  held'])
      expect(judged(paragraphs, same)).toMatchObject({ kinds: [], silent: false })
  })

  it('are not silent where a note that was not there says so', () => {
    const found = judged([...change(0, '40', '60'), NOTE])
    expect(found).toMatchObject({ verdict: 'worded', kinds: ['figure'], silent: false })
    const after = text([...change(0, '40', '60'), NOTE]).text
    expect(
      Array.from(after)
        .slice(...found.note!)
        .join(''),
    ).toBe(NOTE)
    // a note that stood before announces nothing
    const noted = [...paragraphs, NOTE]
    expect(compare(text(noted), text([...change(0, '40', '60'), NOTE]), 'en')).toMatchObject({
      silent: true,
      note: null,
    })
  })

  it('grew, and are not silent, where only passages came', () => {
    expect(
      judged([...paragraphs, 'A spokesman for the union said late on Friday that talks would go on.']),
    ).toMatchObject({
      verdict: 'worded',
      kinds: ['added passage'],
      silent: false,
    })
  })

  it.each([
    [
      'white space and the drawing of marks',
      paragraphs.map((one) => one.replaceAll(/[“”]/gu, '"').replaceAll(' ', '\u00a0 ')),
      'marks',
    ],
    ['the dateline', change(0, 'BELMARA, 3 Sept (Wire) — ', ''), 'dateline'],
    ['a stamp of time', [...paragraphs, 'Last updated 3 November 2026, 14:05'], 'furniture'],
    ['counters', [...paragraphs, '1,204 shares'], 'furniture'],
    [
      'titles of other reports under it',
      [...paragraphs, 'Related stories', 'Bridge closed for a second week', 'What the council knew'],
      'furniture',
    ],
    ['how paragraphs are cut', [`${paragraphs[0]} ${paragraphs[1]}`, paragraphs[2]!], 'marks'],
    ['the order of paragraphs', [paragraphs[0]!, paragraphs[2]!, paragraphs[1]!], 'order'],
  ])('are not edited where only %s differ', (_, after, kind) => {
    const found = judged(after)
    expect(found).toMatchObject({ verdict: 'trivial', silent: false, added: 0, removed: 0 })
    expect(found.kinds).toEqual([kind])
  })

  it('have a dateline still where it stands in their middle', () => {
    const live = '16:42 - Divers have gone back into the water.'
    expect(judged([live, ...paragraphs])).toMatchObject({ silent: false, added: 9, removed: 0 })
    expect(judged([paragraphs[2]!, paragraphs[0]!, paragraphs[1]!])).toMatchObject({ verdict: 'trivial' })
  })

  it('are the same when a wrong charset was mended', () => {
    const broken = paragraphs.map((one) => Buffer.from(one).toString('latin1'))
    expect(judged(broken).verdict).toBe('trivial')
  })

  it('are the same as themselves, whatever they are, and nothing makes the comparison fail', () => {
    const any = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...paragraphs, NOTE)), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(compare(text(a), text(a), 'en')).toMatchObject({ verdict: 'same', kinds: [], silent: false })
        const found = compare(text(a), text(b), 'en')
        if (found.silent) expect(found.verdict).toBe('worded')
      }),
      { numRuns: 60 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlainText } from './plain-text.ts'

const pasted = `Old bridge to reopen in spring
By Dana Orrin and Tom Velde
May 9, 2031

PORT HALLE (Reuters) - The old bridge will reopen in spring, the mayor said on Thursday.
"We kept our word," she added. 🌉

What comes next
The city council votes on the budget in June, two officials said.`

describe('readPlainText', () => {
  it('finds title, byline, date and agencies where they plainly stand', () => {
    expect(readPlainText(pasted, {})).toMatchObject({
      kind: 'article',
      title: 'Old bridge to reopen in spring',
      byline: ['Dana Orrin', 'Tom Velde'],
      publishedAt: '2031-05-09',
      publishedDayOnly: true,
      language: 'en',
      text: pasted,
      agencies: [{ name: 'Reuters', kind: 'reprints' }],
    })
  })

  it('gives each line as a block by code points', () => {
    const { text, blocks } = readPlainText(pasted, {})
    const points = [...text]
    const shown = blocks.map(
      ({ kind, start, end }) => `${kind}: ${points.slice(start, end).join('').slice(0, 15)}`,
    )
    expect(shown[0]).toBe('heading: Old bridge to r')
    expect(shown[5]).toBe('heading: What comes next')
    expect(shown.at(-1)).toBe('paragraph: The city counci')
  })

  it('takes a sentence for no title, and a bare text for no date', () => {
    expect(readPlainText('The bridge reopens, the mayor said.\nNobody else spoke.', {})).toMatchObject({
      title: null,
      publishedAt: null,
      byline: [],
    })
    expect(readPlainText('   \n', {}).kind).toBe('empty')
  })

  it('keeps any text exactly, with blocks inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const page = readPlainText(text, {})
        expect(page.text).toBe(text)
        const points = [...text]
        for (const { start, end } of page.blocks)
          expect(points.slice(start, end).join('').trim()).not.toBe('')
      }),
    )
  })
})

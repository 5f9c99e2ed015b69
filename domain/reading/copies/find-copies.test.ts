import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCopies } from './find-copies.ts'

const wire =
  'The harbour authority closed both ferry lines on Monday after divers found cracks in the northern pier, ' +
  'and said repairs would take at least three weeks. Fishing boats may still use the inner basin.'
const ownWords =
  'Ferries stopped running at the start of the week. Engineers had discovered damage below the waterline, ' +
  'officials explained, and nobody expects the boats to sail again this month.'

const points = (text: string, [start, end]: [number, number]) => [...text].slice(start, end).join('')

describe('findCopies', () => {
  it('finds a copy inside other text and says exactly where', () => {
    const outlet = `😀 From our desk. ${wire} Readers sent us photographs of empty quays and of long queues at the bridge.`
    const [copy, ...rest] = findCopies([
      { id: 'wire', text: wire },
      { id: 'outlet', text: outlet },
      { id: 'own', text: ownWords },
    ])
    expect(rest).toEqual([])
    expect(copy).toMatchObject({ a: 'wire', b: 'outlet', score: 1 })
    expect(copy!.passages.map((p) => points(wire, p.a))).toEqual([wire])
    expect(copy!.passages.map((p) => points(outlet, p.b))).toEqual([wire])
  })

  it('looks past typography, case and accents', () => {
    const typed = wire.toUpperCase().replaceAll(' ', ' \n').replaceAll('A', 'Á')
    expect(
      findCopies(
        [
          { id: 1, text: wire },
          { id: 2, text: typed },
        ].map((d) => ({ ...d, id: `${d.id}` })),
      ),
    ).toMatchObject([{ score: 1 }])
  })

  it('finds copies in scripts without gaps and in right-to-left text', () => {
    const chinese = '港务局周一关闭了两条渡轮航线因为潜水员发现北码头有裂缝维修至少需要三周'
    const hebrew = 'רשות הנמל סגרה ביום שני את שני קווי המעבורת לאחר שצוללנים מצאו סדקים ברציף הצפוני'
    for (const text of [chinese, hebrew]) {
      const [copy] = findCopies([
        { id: 'a', text },
        { id: 'b', text: `— ${text}!` },
      ])
      expect(copy).toMatchObject({
        score: 1,
        passages: [{ a: [0, [...text].length], b: [2, 2 + [...text].length] }],
      })
    }
  })

  it('joins hundreds that carried one wire without being misled by their common footer', () => {
    const footer = 'Sign up for the morning letter and never miss what happens in the harbour town and beyond'
    const docs = Array.from({ length: 600 }, (_, i) => ({
      id: `${i}`,
      text: `${i < 300 ? `${wire} ${ownWords}` : Array.from({ length: 300 }, (_, n) => `w${i}x${n}`).join(' ')} ${footer}`,
    }))
    const found = findCopies(docs)
    expect(found.filter((copy) => copy.score >= 0.5)).toHaveLength((300 * 299) / 2)
    expect(found.some((copy) => Number(copy.b) >= 300)).toBe(false)
  })

  it('gives the same pairs and scores in any order, and passages whose words are equal', () => {
    const word = fc.constantFrom(...'abcdefgh')
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '))
    const key = (c: { a: string; b: string; score: number }) => `${[c.a, c.b].sort()} ${c.score}`
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const docs = texts.map((text, i) => ({ id: `${i}`, text }))
        const found = findCopies(docs)
        expect(findCopies(docs.toReversed()).map(key).sort()).toEqual(found.map(key).sort())
        for (const { a, b, passages } of found) {
          for (const p of passages) expect(points(texts[+a]!, p.a)).toBe(points(texts[+b]!, p.b))
        }
      }),
    )
  })
})

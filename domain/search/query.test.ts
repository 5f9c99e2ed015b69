import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCursor, writeCursor } from './cursor.ts'
import { excerptOf, marked } from './marks.ts'
import { asksForSomething, parseQuery, toggled } from './query.ts'

describe('a query', () => {
  it('is words, phrases, words to leave out, and either of two', () => {
    const query = parseQuery('Road "no water" -mines open or closed OR shut')
    expect(query.all).toEqual([[['road']], [['no', 'water']], [['open'], ['closed'], ['shut']]])
    expect(query.none).toEqual([['mines']])
  })
  it('has operators, quoted or not', () => {
    const query = parseQuery(
      'source:"The Courier" speaker:Noor kind:claim stance:denies language:ar claim:"road mined"',
    )
    expect(query).toMatchObject({
      all: [],
      source: ['The Courier'],
      speaker: ['Noor'],
      kind: ['claim'],
      stance: ['denies'],
      language: ['ar'],
      claim: ['road mined'],
      unread: [],
    })
  })
  it.each([
    ['before:2023', null, '2023-01-01'],
    ['after:2023', '2024-01-01', null],
    ['before:2023-12 after:2023-11', '2023-12-01', '2023-12-01'],
    ['after:2024-02-29', '2024-03-01', null],
  ])('%s', (typed, from, until) => {
    const query = parseQuery(typed)
    expect([query.from?.slice(0, 10) ?? null, query.until?.slice(0, 10) ?? null]).toEqual([from, until])
  })
  it.each([
    'before:2023-13',
    'after:2023-02-30',
    'before:yesterday',
    'kind:thing',
    'stance:maybe',
    'language:english',
  ])('%s is said to be unread', (typed) => {
    const query = parseQuery(`${typed} road`)
    expect(query.unread).toHaveLength(1)
    expect(query.all).toEqual([[['road']]])
  })
  it('knows "or" in three languages, and never ends in nothing by it', () => {
    expect(parseQuery('ماء أو طريق').all).toEqual([[['ماء'.replace('ء', 'ء')], ['طريق']]])
    expect(parseQuery('מים או דרך').all).toHaveLength(1)
    expect(parseQuery('or road or').all).toEqual([[['road']]])
  })
  it('asks for nothing by words to leave out alone', () => {
    expect(asksForSomething(parseQuery('-road'))).toBe(false)
    expect(asksForSomething(parseQuery('after:2023'))).toBe(true)
  })
  it('is read whatever it is, within bounds', () => {
    const piece = fc.oneof(
      fc.constantFrom('"', '-', 'or', 'source:', 'before:', 'kind:claim', ' ', '«', '\u202e', '\0'),
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
        const query = parseQuery(pieces.join(''))
        const words = [...query.all.flat(), ...query.none].flat()
        expect(words.length).toBeLessThanOrEqual(24)
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
        for (const list of [query.source, query.speaker, query.claim])
          expect(list.length).toBeLessThanOrEqual(5)
      }),
    )
  })
  it('takes a facet in and out again', () => {
    expect(toggled('road', 'source', 'The Courier')).toBe('road source:"The Courier"')
    expect(toggled('road source:"The Courier" x', 'source', 'The Courier')).toBe('road x')
    expect(toggled('', 'kind', 'claim')).toBe('kind:claim')
  })
})

describe('marks', () => {
  it('are pieces of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.array(fc.string({ maxLength: 3 })),
        (text, words) => {
          expect(
            marked(text, new Set(words))
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text)
        },
      ),
    )
    expect(
      marked('The Café, the cafe', new Set(['cafe']))
        .filter(({ isMark }) => isMark)
        .map(({ text }) => text),
    ).toEqual(['Café', 'cafe'])
  })
  it('are in the excerpt of a long text', () => {
    const text = `${'long words '.repeat(100)}needle ${'and more '.repeat(100)}`
    const excerpt = excerptOf(text, new Set(['needle']))
    expect(excerpt).toContain('needle')
    expect(excerpt.length).toBeLessThan(340)
    fc.assert(
      fc.property(
        fc.string({ minLength: 300, maxLength: 900 }),
        (any) => excerptOf(any, new Set()).length < 340,
      ),
    )
  })
})

describe('a cursor', () => {
  const place = fc.record({
    at: fc.constant('2024-01-01T00:00:00+00:00'),
    key: fc.constant('claim:abcdefgh2345'),
  })
  it('is read as it was written', () => {
    const ranked = fc.record({
      way: fc.constant('ranked' as const),
      rank: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n || 0),
      key: fc.constant('claim:abcdefgh2345'),
    })
    const newest = fc.record({
      way: fc.constant('newest' as const),
      window: fc.option(fc.record({ from: place, to: place })),
      before: fc.option(place),
      rank: fc.constant(0.5),
      key: fc.constantFrom('', 'claim:abcdefgh2345'),
    })
    fc.assert(
      fc.property(fc.oneof(ranked, newest), (cursor) => {
        expect(readCursor(writeCursor(cursor))).toEqual(cursor)
      }),
    )
  })
  it('is nothing where it was never written', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readCursor(text) === null))
    for (const value of [
      null,
      1,
      [],
      {},
      { way: 'ranked', rank: 1, key: "x' or 1=1" },
      { way: 'newest', rank: 0, key: '', window: { from: {} }, before: null },
    ])
      expect(readCursor(btoa(JSON.stringify(value)))).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { isReaderPage, objectionInput, sameSaid } from './input.ts'
import { waitFor } from './limits.ts'

const given = { page: '/stories/aaaaaaaaaaaa', kind: 'words', words: 'It was Tuesday.', language: 'en' }
const parse = (over: object) => objectionInput.safeParse({ ...given, ...over })

describe('an objection', () => {
  it('needs the kind, the page and what is wrong, and keeps the rest where it is given', () => {
    expect(parse({}).data).toMatchObject({ place: null, exact: null, name: null, email: null })
    for (const key of Object.keys(given)) expect(parse({ [key]: undefined }).success, key).toBe(false)
    for (const wrong of [
      { words: ' \n ' },
      { words: 'x'.repeat(4001) },
      { kind: 'rude' },
      { words: 'a\u0000b' },
    ])
      expect(parse(wrong).success).toBe(false)
    for (const wrong of [
      { extra: 1 },
      { words: '\ud800' },
      { name: 'x'.repeat(101) },
      { email: 'no' },
      { email: 7 },
    ])
      expect(parse(wrong).success).toBe(false)
    expect(parse({ email: '', name: ' ' }).data).toMatchObject({ email: null, name: null })
  })

  it('is not refused for what stands in fields that nobody sees', () => {
    for (const page of [
      'https://x.example/',
      '//x.example',
      '/\\x',
      '/desk/x',
      'x',
      `/${'x'.repeat(400)}`,
      '/a?b',
    ])
      expect(parse({ page }).data?.page).toBe('/')
    expect(parse({ place: '<x>', exact: 'said', prefix: '😀'.repeat(300) }).data).toMatchObject({
      place: null,
      prefix: '😀'.repeat(100),
    })
    expect(parse({ prefix: 'before', suffix: 'after' }).data).toMatchObject({ prefix: null, suffix: null })
  })

  it('is of a reader page, as it stands in its address', () => {
    for (const page of ['/', '/stories/abc', '/stories/abc/known/2026-09-01T20:14Z', '/search', '/deskwork'])
      expect(isReaderPage(page), page).toBe(true)
    for (const page of ['', '/desk', '/api/v1', '/following/end/x', '/sign-in', '//x', '/a b', '/a"b'])
      expect(isReaderPage(page), page).toBe(false)
  })

  it('is the same as another that says the same of the same place', () => {
    const same = (over: object) => sameSaid(parse(over).data!)
    expect(same({ words: ' it WAS\ntuesday. ' })).toEqual(same({ name: 'Ilan', kind: 'time' }))
    for (const over of [{ words: 'No.' }, { page: '/' }, { exact: 'x' }, { place: 'bbbbbbbbbbbb' }])
      expect(same(over)).not.toEqual(same({}))
  })
})

describe('a limit', () => {
  const limits = [
    { tries: 3, withinMs: 100 },
    { tries: 4, withinMs: 1000 },
  ]
  it('lets through what is within it, and says when one more is', () => {
    expect(waitFor([], limits, 0)).toBe(0)
    expect(waitFor([50, 40], limits, 60)).toBe(0)
    expect(waitFor([50, 40, 30], limits, 60)).toBe(70)
    // counted before it came
    expect(waitFor([50, 40, 62], limits, 60)).toBe(100)
    expect(waitFor([50, 40, 30], limits, 130)).toBe(0)
    expect(waitFor([150, 50, 40, 30], limits, 160)).toBe(870)
  })
})

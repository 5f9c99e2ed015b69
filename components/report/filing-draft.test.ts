import { describe, expect, it } from 'vitest'
import { filingInput } from '#domain/report/input.ts'
import { draftOf, filingOf } from './filing-draft.ts'

const page = {
  title: 'Harbour opens',
  byline: ['A. Writer', 'B. Writer'],
  publishedAt: '2031-03-04T12:30:00+02:00',
  publishedDayOnly: false,
  language: 'en',
  siteName: 'The Harbour Post',
  canonicalUrl: 'https://www.harbour.example/opens',
}
const read = { page, finalUrl: null, suggestedSource: { id: 'abcdefgh1' } }
const unfiled = 'abcdefgh2'

describe('the filing form', () => {
  it('says what the page said, in a form that the record takes', () => {
    const filing = filingOf(draftOf(read, 'Asia/Jerusalem'), unfiled)
    if (filing.kind !== 'ok') throw new Error(filing.kind)
    expect(filingInput.parse(filing.value)).toEqual({
      unfiled,
      title: page.title,
      byline: page.byline,
      language: 'en',
      kind: 'article',
      url: page.canonicalUrl,
      publishedAt: '2031-03-04T10:30:00.000Z',
      publishedPrecision: 'instant',
      source: { id: 'abcdefgh1' },
    })
  })

  it('offers a new source where none is known, with its domain', () => {
    const draft = draftOf({ ...read, suggestedSource: null }, 'UTC')
    expect(filingOf(draft, unfiled)).toMatchObject({
      value: { source: { name: 'The Harbour Post', kind: 'news outlet', domain: 'harbour.example' } },
    })
  })

  it('keeps a day as that day, and a report without a date without one', () => {
    const day = draftOf(
      { ...read, page: { ...page, publishedAt: '2031-03-04', publishedDayOnly: true } },
      'Asia/Tokyo',
    )
    expect(filingOf(day, unfiled)).toMatchObject({
      value: { publishedAt: '2031-03-04T00:00:00.000Z', publishedPrecision: 'day' },
    })
    const none = draftOf({ ...read, page: { ...page, publishedAt: null } }, 'Asia/Tokyo')
    expect(filingOf(none, unfiled)).toMatchObject({ value: { publishedAt: null } })
  })

  it('asks for a source before anything is sent', () => {
    const draft = { ...draftOf(read, 'UTC'), source: '' }
    expect(filingOf(draft, unfiled)).toMatchObject({ problems: [{ field: 'source', message: 'required' }] })
    expect(filingOf({ ...draft, from: 'new', newName: ' ' }, unfiled)).toMatchObject({
      problems: [{ field: 'newName' }],
    })
  })
})

import { describe, expect, it } from 'vitest'
import { readPolicies } from './policies.ts'

const page = (...things: unknown[]) =>
  new TextEncoder().encode(
    `<!doctype html><title>x</title>${things.map((thing) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`).join('')}`,
  )
const read = (...things: unknown[]) => readPolicies(page(...things), { url: 'https://paper.example/en/' })
const organization = { '@context': 'https://schema.org', '@type': 'NewsMediaOrganization', name: 'Paper' }

describe('policies in markup', () => {
  it('are read as stated, with addresses made whole', () => {
    expect(
      read({
        ...organization,
        ownershipFundingInfo: '/about/owners',
        correctionsPolicy: ['https://paper.example/corrections'],
        ethicsPolicy: { '@type': 'CreativeWork', url: 'ethics?x=1#top' },
        unnamedSourcesPolicy: 'Two editors must know who it is.',
        founder: 'Nobody',
      }),
    ).toEqual([
      { kind: 'ownership', value: 'https://paper.example/about/owners' },
      { kind: 'corrections', value: 'https://paper.example/corrections' },
      { kind: 'ethics', value: 'ethics?x=1#top' },
      { kind: 'unnamed sources', value: 'Two editors must know who it is.' },
    ])
  })

  it('are found in a graph and under the publisher of an article', () => {
    const policy = { ...organization, masthead: 'https://paper.example/who' }
    const found = [{ kind: 'masthead', value: 'https://paper.example/who' }]
    expect(read({ '@graph': [{ '@type': 'WebSite' }, policy] })).toEqual(found)
    expect(read({ '@type': 'NewsArticle', publisher: policy }, { ...policy })).toEqual(found)
  })

  it('are nothing where nothing is stated, and none is made up', () => {
    expect(read(organization)).toEqual([])
    expect(read({ ...organization, correctionsPolicy: '', ethicsPolicy: 3, masthead: {} })).toEqual([])
    expect(read({ '@type': 'Person', ethicsPolicy: 'https://else.example' })).toEqual([])
    const silent = `<!-- <script type="application/ld+json">${JSON.stringify({ ...organization, masthead: '/x' })}</script> --><a href="/corrections">Corrections policy</a>`
    expect(readPolicies(new TextEncoder().encode(silent), { url: 'https://paper.example/' })).toEqual([])
  })

  it('survive whatever stands there', () => {
    for (const text of [
      '{',
      'null',
      '[[[[]]]]',
      '{"@type":["NewsMediaOrganization",7],"ethicsPolicy":[null,{"url":9}]}',
    ])
      expect(
        readPolicies(new TextEncoder().encode(`<script type="application/ld+json">${text}</script>`), {
          url: 'x',
        }),
      ).toEqual([])
    expect(read({ ...organization, ethicsPolicy: 'javascript:alert(1)' })).toEqual([
      { kind: 'ethics', value: 'javascript:alert(1)' },
    ])
  })
})

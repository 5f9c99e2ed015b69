import { describe, expect, it } from 'vitest'
import { isOtherPublisher, ownAddress } from './publisher.ts'

describe('isOtherPublisher', () => {
  it('tells another’s address from one’s own, with any part before it', () => {
    expect(isOtherPublisher(['wire.example'], ['post.example'])).toBe(true)
    expect(isOtherPublisher(['amp.post.example', 'post.example'], ['www.post.example'])).toBe(false)
    expect(isOtherPublisher(['post.example'], ['news.post.example'])).toBe(false)
    expect(isOtherPublisher(['notpost.example'], ['post.example'])).toBe(true)
  })

  it('says nothing where one of the two is not known', () => {
    expect(isOtherPublisher([], ['post.example'])).toBe(false)
    expect(isOtherPublisher(['wire.example'], [])).toBe(false)
  })
})

describe('ownAddress', () => {
  it('is the canonical link, with whatever stands before the domain', () => {
    expect(ownAddress('https://post.example/a', 'https://amp.post.example/a?x=1')).toBe(
      'https://post.example/a',
    )
    expect(ownAddress('https://www.post.example/a', 'https://news.post.example/a')).toBe(
      'https://www.post.example/a',
    )
  })

  it('is where the page was fetched when the link is another publisher’s, also under one country’s domain', () => {
    expect(ownAddress('https://wire.example/a', 'https://post.example/b')).toBe('https://post.example/b')
    expect(ownAddress('https://wire.co.uk/a', 'https://post.co.uk/b')).toBe('https://post.co.uk/b')
  })

  it('is what there is where only one is known', () => {
    expect(ownAddress('https://wire.example/a', null)).toBe('https://wire.example/a')
    expect(ownAddress(null, 'https://post.example/b')).toBe('https://post.example/b')
    expect(ownAddress(null, null)).toBeNull()
  })
})

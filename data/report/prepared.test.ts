import { expect, it } from 'vitest'
import { PreparedTexts } from './prepared.ts'

it('holds the texts that were asked for last, as many characters as it may', () => {
  const texts = new PreparedTexts(10)
  const [one] = [texts.of('one', 'aaaa'), texts.of('two', 'bbbb')]
  expect(texts.of('one', 'aaaa')).toBe(one)
  const before = texts.held()
  texts.of('three', 'cccc')
  expect([...texts.held().keys()]).toEqual(['one', 'three'])
  // what is fetched meanwhile takes nothing from who looked before
  expect(before.get('two')?.text).toBe('bbbb')
  texts.of('large', 'd'.repeat(20))
  expect(texts.held().size).toBe(0)
  expect(texts.of('three', 'cccc').text).toBe('cccc')
})

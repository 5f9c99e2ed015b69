import { expect, it } from 'vitest'
import { readToken, unsubscribeToken } from './unsubscribe.ts'

const secret = 'only-for-tests-only-for-tests-only'
const of = { person: 'aaaaaaaaaaaa', on: { story: 'bbbbbbbbbbbb' } }

it('a token says what it ends, and stands in an address as it is', () => {
  const token = unsubscribeToken(secret, of)
  expect(readToken(secret, token)).toEqual(of)
  expect(encodeURIComponent(token)).toBe(token)
})

it('no other token does: changed, signed otherwise, of another person, story or kind', () => {
  const token = unsubscribeToken(secret, of)
  const others = [
    token.replace('aaaa', 'aaab'),
    token.replace('.sbbbb', '.sbbbc'),
    token.replace('.s', '.c'),
    `${token}A`,
    token.slice(0, -1),
    unsubscribeToken(`${secret}x`, of),
    '',
    '..',
    'a'.repeat(200),
  ]
  for (const other of others) expect(readToken(secret, other)).toBeNull()
})

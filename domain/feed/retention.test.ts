import { expect, it } from 'vitest'
import { mayBeForgotten } from './retention.ts'

const now = new Date('2031-03-04T12:00:00Z')
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)

it('an unknown item may be one that was forgotten where it is old and its feed has been followed for long', () => {
  expect(mayBeForgotten(ago(91), ago(200), now)).toBe(true)
  expect(mayBeForgotten(ago(89), ago(200), now)).toBe(false)
  // nothing of a feed that is followed since lately was forgotten
  expect(mayBeForgotten(ago(91), ago(80), now)).toBe(false)
  expect(mayBeForgotten(null, ago(200), now)).toBe(false)
})

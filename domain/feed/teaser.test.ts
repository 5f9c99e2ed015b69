import { expect, it } from 'vitest'
import { isTeaser } from './teaser.ts'

it.each([
  ['The dam held through the night, but the council…', true],
  ['The dam held.\nContinue reading', true],
  ['السد صامد.\nاقرأ المزيد', true],
  ['הסכר החזיק מעמד.\nלהמשך קריאה', true],
  ['The dam held through the night, the council said.', false],
  ['She went on to read more books than any other.\nThe council met.', false],
  [`${'The dam held. '.repeat(150)}…`, false],
  ['', false],
])('%s is a teaser: %s', (text, is) => expect(isTeaser(text)).toBe(is))

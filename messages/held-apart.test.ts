import { expect, test } from 'vitest'
import { heldApart } from './held-apart.ts'

const texts = (message: string) =>
  heldApart(message).map(({ text, isForeign }) => (isForeign ? `[${text}]` : text))

test('names stand apart from the words between them', () => {
  expect(texts('\u2068The Ledger\u2069 cites \u2068صحيفة\u2069.')).toEqual([
    '[The Ledger]',
    ' cites ',
    '[صحيفة]',
    '.',
  ])
  expect(texts('no name')).toEqual(['no name'])
  expect(texts('')).toEqual([])
})

test('what a name holds apart stays in it, and a mark without a partner begins nothing', () => {
  expect(texts('\u2068A \u2067b\u2069 c\u2069 says')).toEqual(['[A \u2067b\u2069 c]', ' says'])
  expect(texts('a \u2068b')).toEqual(['a \u2068b'])
  expect(texts('a\u2069 b')).toEqual(['a\u2069 b'])
})

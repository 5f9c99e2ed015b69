import { expect, it } from 'vitest'
import { quotedWords } from './quoted-words.ts'

it.each([
  ['“We have 22 here,”', 'We have 22 here,', true],
  ['"plain"', 'plain', true],
  ['«لن تُفتح المحطة»', 'لن تُفتح المحطة', true],
  ['”נפתח את הנהר”', 'נפתח את הנהר', true],
  ['words without marks', 'words without marks', true],
  // two pieces: with marks set round them again they read as they stood
  ['“one,” … “two”', 'one,” … “two', true],
  ['“one” and no more', '“one” and no more', false],
  ['“one”.', '“one”.', false],
  ['“', '“', false],
])('%s', (given, words, marks) => {
  expect(quotedWords(given)).toEqual({ words, marks })
})

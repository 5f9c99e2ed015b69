import { expect, it } from 'vitest'
import { stem } from './stem.ts'
import { pieces, plainWords } from './terms.ts'

it('brings words to a plain form', () => {
  expect(
    plainWords("The mayor’s #HeatWave café cost 3,000.50, see example.org/a?b=c, don't wait twenty days"),
  ).toEqual([
    'the',
    'mayor',
    'heat',
    'wave',
    'cafe',
    'cost',
    '3000.50',
    'see',
    'example',
    'dont',
    'wait',
    '20',
    'days',
  ])
})

it.each([
  ['killings', 'kill'],
  ['agreed', 'agre'],
  ['stopped', 'stop'],
  ['policies', 'polici'],
  ['policy', 'polici'],
  ['relational', 'relat'],
  ['hopefulness', 'hope'],
  ['adoption', 'adopt'],
  ['adopted', 'adopt'],
  ['news', 'new'],
  ['gas', 'gas'],
  ['crisis', 'crisis'],
  ['bus', 'bus'],
  ['Iran', 'Iran'],
  ['מלך', 'מלך'],
])('stems %s', (word, expected) => {
  expect(stem(word)).toBe(expected)
})

it('stems inflections of one word alike', () => {
  for (const family of [
    'negotiate negotiated negotiating',
    'tax taxes taxed',
    'deny denies denied',
    'win wins winning won',
    'take takes took taken taking',
    'steal stole stolen',
    'woman women',
  ]) {
    expect(new Set(family.split(' ').map(stem)).size).toBe(1)
  }
})

it('cuts pieces across word boundaries', () => {
  expect(pieces(['no', 'go'])).toEqual(['_no_', 'no_g', 'o_go', '_go_'])
})

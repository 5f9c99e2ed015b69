import { expect, it } from 'vitest'
import { leadsAway } from './leads-away.ts'

const here = 'https://desk.example/desk?rest=aside'
const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }
const to = (href: string, more: { download?: string; target?: string } = {}, pressed = {}) =>
  leadsAway({ href, download: null, target: null, ...more }, { ...plain, ...pressed }, here)

it('a link of the desk leads away, and one to another host does', () => {
  expect([to('/desk/reports/abc'), to('/desk'), to('?from=60')]).toEqual(['here', 'here', 'here'])
  expect([to('/desk/claims/abc#history'), to('/desk', { target: '_self' })]).toEqual(['here', 'here'])
  expect(to('https://paper.example/a')).toBe('elsewhere')
})

it('what the browser or another program takes does not, nor a place on the page', () => {
  expect([to('mailto:desk@paper.example'), to('tel:+4930'), to('blob:https://desk.example/1')]).toEqual([
    null,
    null,
    null,
  ])
  expect([to('/desk/export.csv', { download: '' }), to('/desk', { target: '_blank' })]).toEqual([null, null])
  expect([to('#page'), to('/desk?rest=aside#page')]).toEqual([null, null])
  for (const key of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
    expect(to('/desk', {}, { [key]: true })).toBe(null)
})

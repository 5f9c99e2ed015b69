import fc from 'fast-check'
import { expect, it } from 'vitest'
import { externalHref } from './external-href.ts'

it.each([
  ['https://sextant.example/a?b=1#c', 'https://sextant.example/a?b=1#c'],
  ['HTTP://sextant.example', 'http://sextant.example/'],
  ['mailto:desk@sextant.example', 'mailto:desk@sextant.example'],
])('lets %s through', (address, href) => {
  expect(externalHref(address)).toBe(href)
})

it.each([
  'javascript:alert(1)',
  ' \u0001JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/hosts',
  'blob:https://sextant.example/1',
  '//sextant.example/a',
  '/stories/x',
  'sextant.example',
  '',
  null,
  undefined,
])('stops %j', (address) => {
  expect(externalHref(address)).toBeNull()
})

it('gives nothing but the three schemes, whatever comes in', () => {
  const scheme = fc.constantFrom(
    'https:',
    'HTTP:',
    'mailto:',
    'javascript:',
    'data:',
    'ftp:',
    'blob:',
    ' jAvAsCrIpT:',
  )
  const address = fc.oneof(
    fc.string(),
    fc.tuple(scheme, fc.string()).map((pair) => pair.join('')),
  )
  fc.assert(
    fc.property(address, (text) => {
      const href = externalHref(text)
      if (href !== null) expect(href).toMatch(/^(https?:\/\/|mailto:)/)
    }),
  )
})

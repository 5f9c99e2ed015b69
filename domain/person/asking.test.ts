import { expect, it } from 'vitest'
import { deviceOf, shortened } from './asking.ts'

it('keeps the first half of an address alone', () => {
  expect(shortened('198.51.100.23')).toBe('198.51.100.*')
  expect(shortened('2001:db8:1:2::/64')).toBe('2001:db8:1:*')
  expect(shortened('0:0:0:0::/64')).toBe('0:0:0:*')
  for (const odd of ['', 'unknown', '1.2.3', '<b>', 'x'.repeat(5000)]) expect(shortened(odd)).toBe('')
})

it('names a browser and a system, and nothing that a stranger wrote', () => {
  const windows =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0'
  expect(deviceOf(`${windows} Safari/537.36 Edg/131.0.0.0`)).toBe('Edge, Windows')
  expect(deviceOf(`${windows} Safari/537.36`)).toBe('Chrome, Windows')
  expect(deviceOf('Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0')).toBe(
    'Firefox, Linux',
  )
  expect(
    deviceOf(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    ),
  ).toBe('Safari, iPhone')
  expect(deviceOf('curl/8 my-password-is-hunter2')).toBe('')
})

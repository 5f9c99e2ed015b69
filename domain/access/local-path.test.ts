import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLocalPath } from './local-path.ts'

describe('isLocalPath', () => {
  it('takes paths of this site', () => {
    for (const path of ['/', '/desk', '/ar/desk/reports/x?at=1#p', '/desk?next=//other.example'])
      expect([path, isLocalPath(path)]).toEqual([path, true])
  })

  it('refuses what leads elsewhere', () => {
    const others = ['', 'desk', '//evil.example', '/\\evil.example', '/\t/evil.example', '/\n/evil.example']
    for (const path of [...others, 'https://evil.example', 'javascript:alert(1)', null, undefined, 7])
      expect([path, isLocalPath(path)]).toEqual([path, false])
  })

  it('never lets a browser leave the site, whatever the text', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom('/', '\\', '\t', '\n', ' ', ':', '@', '.', '?', '#'), fc.string()))
      .map((parts) => `/${parts.join('')}`)
    fc.assert(
      fc.property(text, (path) => {
        if (!isLocalPath(path)) return
        expect(new URL(path, 'https://desk.example').origin).toBe('https://desk.example')
      }),
      { numRuns: 2000 },
    )
  })
})

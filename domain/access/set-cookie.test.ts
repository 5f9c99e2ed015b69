import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSetCookie } from './set-cookie.ts'

describe('parseSetCookie', () => {
  it('reads the line of a session', () => {
    expect(
      parseSetCookie(
        '__Secure-onrecord.session=a.b%2Bc%3D; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Lax',
      ),
    ).toEqual({
      name: '__Secure-onrecord.session',
      value: 'a.b+c=',
      path: '/',
      maxAge: 1209600,
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
    })
  })

  it('reads a line that clears a cookie, and none that names nothing', () => {
    expect(parseSetCookie('onrecord.session=; Max-Age=0; Path=/')).toEqual({
      name: 'onrecord.session',
      value: '',
      path: '/',
      maxAge: 0,
    })
    for (const line of ['', '=x', 'HttpOnly']) expect(parseSetCookie(line)).toBeNull()
  })

  it('gives back any value that was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(parseSetCookie(`s=${encodeURIComponent(value)}; HttpOnly`)?.value).toBe(value)
      }),
    )
  })
})

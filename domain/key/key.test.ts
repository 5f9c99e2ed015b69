import { describe, expect, it } from 'vitest'
import { may, type Permission, permissions } from '../access/permissions.ts'
import { type Scope, scopes } from '../access/scopes.ts'
import { type KeyViewer, type Role, signature } from '../access/viewer.ts'
import { keyInput } from './input.ts'
import { keyState } from './view.ts'

const key = (role: Role, ...of: Scope[]): KeyViewer => ({
  kind: 'key',
  id: 'p',
  name: 'Noa',
  role,
  key: { id: 'k', name: 'the wire', scopes: of },
})
const allowed = (viewer: KeyViewer) =>
  (Object.keys(permissions) as Permission[]).filter((permission) => may(viewer, permission))
const anyones = ['published.read', 'mail.stop', 'objection.write']

describe('a key', () => {
  it('may what its scopes say and nothing else, whoever its owner is', () => {
    for (const role of ['editor', 'admin'] as const) {
      expect(allowed(key(role))).toEqual(anyones)
      const more = (scope: Scope) => allowed(key(role, scope)).filter((one) => !anyones.includes(one))
      expect(more('bring in')).toEqual(['report.bring'])
      expect(more('mail')).toEqual(['report.bring'])
      expect(more('file')).toEqual(['report.file'])
      expect(more('read waiting')).toEqual(['waiting.read'])
    }
  })
  it('of somebody who is a reader now may nothing', () => {
    expect(allowed(key('reader', ...scopes))).toEqual(anyones)
  })
  it('signs with both names', () => {
    expect(signature(key('editor'))).toEqual({ byId: 'p', byName: 'Noa through key the wire' })
  })
  it('ends, and stays revoked', () => {
    const now = new Date('2031-01-01')
    const [before, after] = [new Date('2030-12-31'), new Date('2031-01-02')]
    expect(keyState({ revokedAt: null, expiresAt: after }, now)).toBe('active')
    expect(keyState({ revokedAt: null, expiresAt: now }, now)).toBe('ended')
    expect(keyState({ revokedAt: before, expiresAt: after }, now)).toBe('revoked')
  })
  it('is asked for with a name, scopes that there are, and an end', () => {
    const good = { name: ' wire ', scopes: ['file', 'bring in', 'file'], days: 30 }
    expect(keyInput.parse(good)).toEqual({ name: 'wire', scopes: ['bring in', 'file'], days: 30 })
    for (const wrong of [
      { name: '' },
      { scopes: [] },
      { scopes: ['admin'] },
      { days: 0 },
      { days: 366 },
      { days: 1.5 },
      { days: '30' },
      { person: 'x' },
    ])
      expect(keyInput.safeParse({ ...good, ...wrong }).success).toBe(false)
  })
})

import type { Scope } from '../access/scopes.ts'

export type KeyState = 'active' | 'ended' | 'revoked'

/** A key as its owner sees it; the key itself is kept nowhere. */
export type KeyLine = {
  id: string
  name: string
  hint: string
  scopes: Scope[]
  ownerName: string
  own: boolean
  at: string
  expiresAt: string
  lastUsedAt: string | null
  state: KeyState
}

/** Revoked stays revoked; a key that ran out has ended. */
export const keyState = (key: { revokedAt: Date | null; expiresAt: Date }, now: Date): KeyState =>
  key.revokedAt ? 'revoked' : key.expiresAt <= now ? 'ended' : 'active'

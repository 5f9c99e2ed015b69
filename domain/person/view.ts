import type { Role } from '../access/viewer.ts'

export type PersonLine = {
  id: string
  name: string
  email: string
  role: Role
  suspendedAt: string | null
  createdAt: string
  lastSeenAt: string | null
  version: number
}
export type InvitationLine = {
  id: string
  email: string | null
  role: Role
  byName: string | null
  createdAt: string
  expiresAt: string
  usedAt: string | null
}

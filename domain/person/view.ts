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
  secondStepAt: string | null
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

export type PasskeyLine = {
  id: string
  name: string
  /** kept on several devices by whoever made them */
  synced: boolean
  createdAt: string
  lastUsedAt: string | null
}
export type SessionLine = {
  id: string
  device: string
  address: string
  createdAt: string
  expiresAt: string
  /** the session that asks */
  here: boolean
}
/** What a person sees of their own account. */
export type AccountView = {
  name: string
  email: string
  role: Role
  secondStepAt: string | null
  /** recovery codes that still work */
  codesLeft: number
  /** the desk asks admins for a second step */
  stepAskedFor: boolean
  /** the only stories to write in; null: no limit */
  stories: string[] | null
}
/** What an admin sees of a person, beside their line. */
export type PersonView = PersonLine & {
  passkeys: number
  /** null: no limit */
  stories: { id: string; title: string; language: string }[] | null
}

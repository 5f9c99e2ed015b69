import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { db } from '../db.ts'
import { newId } from '../id.ts'
import { secure } from './auth.ts'

/** How long something begun may wait to be finished. */
const MINUTES = 10
const COOKIE = 'onrecord.second'
const PASSKEY_COOKIE = 'onrecord.passkey'
const cookieOf = { second: COOKIE, passkey: PASSKEY_COOKIE } as const
type Purpose = keyof typeof cookieOf

const named = (purpose: Purpose, token: string): string =>
  `${purpose}:${createHash('sha256').update(token).digest('hex')}`
const line = (name: string, value: string, seconds: number): string =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure() ? '; Secure' : ''}`

/** Keeps who gave the right password until their second step. @returns the cookie that names it, unlike a session */
export const openPending = (personId: string): Promise<string> => begin('second', personId)
/** Keeps the challenge that a passkey has to sign. @returns the cookie that names it */
export const openChallenge = (challenge: string): Promise<string> => begin('passkey', challenge)

async function begin(purpose: Purpose, value: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await db().verification.deleteMany({ where: { expiresAt: { lt: new Date() } } })
  await db().verification.create({
    data: {
      id: newId(),
      identifier: named(purpose, token),
      value,
      expiresAt: new Date(Date.now() + MINUTES * 60_000),
    },
  })
  return line(cookieOf[purpose], token, MINUTES * 60)
}

function tokenOf(headers: Headers, purpose: Purpose): string | null {
  const found = new RegExp(`(?:^|;\\s*)${cookieOf[purpose].replace('.', '\\.')}=([\\w-]{32})(?:;|$)`).exec(
    headers.get('cookie') ?? '',
  )
  return found?.[1] ?? null
}

/** Who gave the right password in this browser and still owes the second step. */
export async function pendingOf(headers: Headers): Promise<string | null> {
  const token = tokenOf(headers, 'second')
  if (!token) return null
  const row = await db().verification.findFirst({
    where: { identifier: named('second', token), expiresAt: { gt: new Date() } },
  })
  return row?.value ?? null
}

/** Takes what was begun: of any number at once, one gets it. */
export async function takeBegun(headers: Headers, purpose: Purpose): Promise<string | null> {
  const token = tokenOf(headers, purpose)
  if (!token) return null
  const rows = await db().$queryRaw<{ value: string }[]>`
    delete from verification where identifier = ${named(purpose, token)} and expires_at > now() returning value`
  return rows[0]?.value ?? null
}

/** The cookie that takes another one back. */
export const clearBegun = (purpose: Purpose): string => line(cookieOf[purpose], '', 0)

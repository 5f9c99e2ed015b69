import 'server-only'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { env } from '#env'
import { db } from '../db.ts'
import { newId } from '../id.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { ownSessions } from './session-plugin.ts'

const origin = () => env.ONRECORD_ORIGIN ?? `http://localhost:${env.PORT}`
/** Whether cookies may be sent over TLS alone. */
export const secure = (): boolean => origin().startsWith('https:')

function make() {
  return betterAuth({
    database: prismaAdapter(db(), { provider: 'postgresql' }),
    baseURL: origin(),
    secret: env.ONRECORD_SECRET,
    // Accounts are made by invitation only, in people.ts.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      modelName: 'person',
      additionalFields: {
        role: { type: 'string', input: false },
        suspendedAt: { type: 'date', required: false, input: false },
        secondStepAt: { type: 'date', required: false, input: false },
        limited: { type: 'boolean', required: false, input: false },
      },
    },
    session: {
      modelName: 'session',
      fields: { userId: 'personId' },
      expiresIn: 60 * 60 * 24 * 14,
      cookieCache: { enabled: false },
    },
    account: { modelName: 'credential', fields: { userId: 'personId' } },
    verification: { modelName: 'verification' },
    // Its limiter does not see calls made on the server; ours (sessions.ts) counts in the database.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'onrecord',
      useSecureCookies: secure(),
      database: { generateId: newId },
    },
    plugins: [ownSessions],
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

const kept = globalThis as { onrecordAuth?: ReturnType<typeof make> }

/** The sign-in library, bound to our tables. Made at first use, so that a build needs neither database nor secret. */
export function auth(): ReturnType<typeof make> {
  kept.onrecordAuth ??= make()
  return kept.onrecordAuth
}

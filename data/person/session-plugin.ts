import 'server-only'
import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

const body = z.strictObject({ personId: z.string(), address: z.string(), device: z.string() })

/**
 * Begins a session for a person whom we have let in ourselves, by a password, a second step or a passkey. Without a
 * path: no request can reach it (decision 25).
 */
export const ownSessions = {
  id: 'own-sessions',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly({ method: 'POST', body }, async (ctx) => {
      const { personId, address, device } = ctx.body
      const { internalAdapter } = ctx.context
      const user = await internalAdapter.findUserById(personId)
      if (!user) return null
      const session = await internalAdapter.createSession(personId, false, {
        ipAddress: address,
        userAgent: device,
      })
      await setSessionCookie(ctx, { session, user })
      return session.id
    }),
  },
} satisfies BetterAuthPlugin

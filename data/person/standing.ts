import 'server-only'
import type { Role } from '#domain/access/viewer.ts'
import { db, type Tx } from '../db.ts'

/** What a sign-in rests on: whoever changes one of these ends what was begun by it. */
export type Standing = { hash: string | null; secondStepAt: Date | null }
type Found = Standing & { role: Role; suspendedAt: Date | null }

/** A person's password, as it is read with them. */
export const CREDENTIAL = { where: { providerId: 'credential' }, select: { password: true } } as const
type Read = { secondStepAt: Date | null; credentials: { password: string | null }[] }
/** What somebody who was read so proves themselves by. */
export const provedOf = ({ secondStepAt, credentials }: Read): Standing => ({
  hash: credentials[0]?.password ?? null,
  secondStepAt,
})

/**
 * An account's password and second step as they are once every change of them that has begun is through: whoever changes
 * them writes them first and ends sessions then, so what is opened before this is asked is either ended by that change
 * or seen here to rest on what is no more.
 */
export async function standingOf(personId: string): Promise<Found | null> {
  const read = async (tx: Tx) => {
    const [person] = await tx.$queryRaw<Omit<Found, 'hash'>[]>`
      select role, suspended_at as "suspendedAt", second_step_at as "secondStepAt"
      from person where id = ${personId} for share`
    if (!person) return null
    const [credential] = await tx.$queryRaw<{ password: string | null }[]>`
      select password from credential where person_id = ${personId} and provider_id = 'credential' for share`
    return { ...person, hash: credential?.password ?? null }
  }
  return db().$transaction(read, { timeout: 20_000, maxWait: 10_000 })
}

/** Whether an account still rests on what was proved. */
export const stands = (now: Found, proved: Standing): boolean =>
  !now.suspendedAt &&
  now.hash === proved.hash &&
  now.secondStepAt?.getTime() === proved.secondStepAt?.getTime()

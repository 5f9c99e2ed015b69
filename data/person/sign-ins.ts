import 'server-only'
import { z } from 'zod'
import { may } from '#domain/access/permissions.ts'
import type { Viewer } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import {
  SIGN_INS_KEPT_DAYS,
  type SignInFailure,
  type SignInLine,
  type SignInStep,
  signInFailures,
  signInSteps,
} from '#domain/person/sign-in.ts'
import { id } from '#domain/text.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { db } from '../db.ts'
import { problems } from '../problems.ts'

const PAGE = 50

const filter = z.strictObject({
  person: id.optional(),
  step: z.enum(signInSteps, 'wrongShape').optional(),
  /** let in, or why not */
  became: z.enum(['let in', ...signInFailures], 'wrongShape').optional(),
  after: z
    .string()
    .regex(/^[0-9]{1,18}$/)
    .optional(),
})
export type SignInFilter = z.input<typeof filter>
export type SignInPage = { rows: SignInLine[]; next: string | null }

async function page(where: Prisma.SignInWhereInput, after?: string): Promise<SignInPage> {
  const found = await db().signIn.findMany({
    where: { ...where, ...(after ? { id: { lt: BigInt(after) } } : {}) },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    include: { person: { select: { id: true, name: true } } },
  })
  const rows = found.slice(0, PAGE)
  return {
    rows: rows.map(({ id, step, failure, at, address, device, person }) => ({
      id: String(id),
      step: step as SignInStep,
      failure: failure as SignInFailure | null,
      at: at.toISOString(),
      address: address ?? '',
      device: device ?? '',
      person,
    })),
    next: found.length > PAGE ? String(rows.at(-1)?.id) : null,
  }
}

/** Tries to sign in to one's own account, newest first. */
export async function listOwnSignIns(viewer: Viewer): Promise<Outcome<SignInPage>> {
  if (!may(viewer, 'self.read') || viewer.kind !== 'person') return forbidden
  return ok(await page({ personId: viewer.id }))
}

/** Tries to sign in to any account, also to such as nobody has, newest first, a page at a time. */
export async function listSignIns(viewer: Viewer, input: SignInFilter = {}): Promise<Outcome<SignInPage>> {
  if (!may(viewer, 'person.read')) return forbidden
  const parsed = filter.safeParse(input)
  if (!parsed.success) return problems(parsed.error)
  const { person, step, became, after } = parsed.data
  const how = became === undefined ? {} : became === 'let in' ? { ok: true } : { failure: became }
  return ok(await page({ personId: person, step, ...how }, after))
}

/** Removes what is older than is promised. @returns how many rows went */
export async function forgetSignIns(viewer: Viewer, now: Date): Promise<Outcome<number>> {
  if (!may(viewer, 'digest.send')) return forbidden
  const before = new Date(now.getTime() - SIGN_INS_KEPT_DAYS * 86_400_000)
  const { count } = await db().signIn.deleteMany({ where: { at: { lt: before } } })
  return ok(count)
}

import 'server-only'
import { createHash } from 'node:crypto'
import type { Asking } from '#domain/person/asking.ts'
import type { SignInFailure, SignInStep } from '#domain/person/sign-in.ts'
import { db } from '../db.ts'

const TRIES = 10
/** How long tries are counted. */
export const WINDOW_MINUTES = 15
/** Refused tries that are written down, of one account in that time: a flood of them tells nothing more. */
const REFUSED_KEPT = 10

/** Whose account a try is on. An address is kept as a hash: the table need not tell who tried. */
export const keyOf = (email: string): string => createHash('sha256').update(email).digest('hex')

export type Try = { id: bigint; key: string }
type Given = { key: string; step: SignInStep; personId?: string | null; asking: Asking }

/**
 * Takes one of the ten tries that an account has in a quarter of an hour, on whichever path and wherever from. Letting
 * somebody in begins them anew; a password given again or set anew does not, or codes could be tried without end. It is written as refused before anything is looked at, and tries on one account wait for
 * each other here, so a hundred at once get ten.
 * @returns null when there is none left
 */
export async function takeTry({ key, step, personId = null, asking }: Given): Promise<Try | null> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`sign in ${key}`}, 7204)) is null as locked`
    const [{ counted, refused }] = await tx.$queryRaw<[{ counted: number; refused: number }]>`
      select count(*) filter (where failure <> 'too many tries')::int as counted,
        count(*) filter (where failure = 'too many tries')::int as refused
      from sign_in where email_key = ${key} and not ok and step <> 'reset asked'
        and at > now() - ${WINDOW_MINUTES} * interval '1 minute'
        and id > coalesce((select max(id) from sign_in where email_key = ${key} and ok
          and step not in ('password again', 'reset', 'reset asked')), 0)`
    const left = counted < TRIES
    if (!left && refused >= REFUSED_KEPT) return null
    const { id } = await tx.signIn.create({
      data: {
        emailKey: key,
        ok: false,
        failure: left ? 'wrong' : 'too many tries',
        step,
        personId,
        address: asking.address || null,
        device: asking.device || null,
      },
      select: { id: true },
    })
    return left ? { id, key } : null
  })
}

/** Writes down what became of a try. `null`: it was let in. */
export async function settleTry(
  { id }: Try,
  failure: SignInFailure | null,
  personId: string | null,
): Promise<void> {
  await db().signIn.update({ where: { id }, data: { ok: failure === null, failure, personId } })
}

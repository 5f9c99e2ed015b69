import 'server-only'
import { createHash, randomInt } from 'node:crypto'
import { plainCode, setOut, stepOfCode } from '#domain/person/one-time-code.ts'
import { db, type Tx } from '../db.ts'
import { newId } from '../id.ts'
import { unseal } from './sealed.ts'

const CODES = 10
const LETTERS = '23456789abcdefghjkmnpqrstvwxyz'
/** 16 of 30 letters are 78 bits: nobody finds a code by its hash, so a fast one will do. */
const LENGTH = 16
const hashOf = (code: string) => createHash('sha256').update(plainCode(code)).digest('hex')

/** Makes a person's recovery codes anew; the old ones stop working. @returns them, to be shown this once */
export async function makeCodes(tx: Tx, personId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () =>
    Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  )
  await tx.recoveryCode.deleteMany({ where: { personId } })
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ id: newId(), personId, codeHash: hashOf(code) })),
  })
  return codes.map(setOut)
}

/** Whether what was typed is meant as a code of the app rather than as a recovery code. */
export const isAppCode = (typed: string): boolean => /^\d{3}\s?\d{3}$/.test(typed.trim())

/**
 * Takes a code of a person's app, or a recovery code. Each is taken once: of any number of tries at once, one gets it,
 * and no code of an earlier half minute is taken after a later one.
 */
export async function takeCode(personId: string, typed: string): Promise<boolean> {
  if (!isAppCode(typed)) {
    const taken = await db().$executeRaw`
      update recovery_code set used_at = now() where person_id = ${personId} and code_hash = ${hashOf(typed)} and used_at is null`
    return taken === 1
  }
  const row = await db().secondStep.findUnique({ where: { personId } })
  const secret = row && unseal(row.secret)
  const step = secret && stepOfCode(secret, typed.replace(/\s/g, ''), Date.now())
  if (!step) return false
  const taken = await db().$executeRaw`
    update second_step set last_step = ${step} where person_id = ${personId} and secret = ${row.secret} and last_step < ${step}`
  return taken === 1
}

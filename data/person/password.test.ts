import { expect, it } from 'vitest'
import { db } from '../db.ts'
import { joined } from '../testing/people.fixture.ts'
import { hashPassword, verifyPassword } from './password.ts'

/** What a hash says of its own making. */
const costOf = (hash: string | null | undefined) => {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(hash ?? '')
  if (!found) throw new Error('not argon2id')
  const [, memory, passes, lanes, nonce, tag] = found
  const bytes = (text: string) => Buffer.from(text, 'base64url').length
  return {
    memory: Number(memory),
    passes: Number(passes),
    lanes: Number(lanes),
    nonce: bytes(nonce!),
    tag: bytes(tag!),
  }
}

// promise S3: argon2id with 19 MiB and two passes at least
it('a password is kept as argon2id of the cost that was promised, and no two hashes are the same', async () => {
  const [one, two] = [await hashPassword('a long pass phrase'), await hashPassword('a long pass phrase')]
  for (const hash of [one, two]) {
    const { memory, passes, lanes, nonce, tag } = costOf(hash)
    expect(memory).toBeGreaterThanOrEqual(19 * 1024)
    expect(passes).toBeGreaterThanOrEqual(2)
    expect(lanes).toBeGreaterThanOrEqual(1)
    expect(nonce).toBeGreaterThanOrEqual(16)
    expect(tag).toBeGreaterThanOrEqual(32)
    expect(await verifyPassword({ hash, password: 'a long pass phrase' })).toBe(true)
    expect(await verifyPassword({ hash, password: 'a long pass phrasf' })).toBe(false)
  }
  expect(one).not.toBe(two)
})

it('and so is what somebody who joins has in the database', async () => {
  const { id } = await joined('editor')
  const kept = await db().credential.findMany({ where: { personId: id }, take: 10 })
  expect(kept).toHaveLength(1)
  expect(costOf(kept[0]!.password)).toEqual(costOf(await hashPassword('a long pass phrase')))
})

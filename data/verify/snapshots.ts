import 'server-only'
import { createHash } from 'node:crypto'
import type { Tx } from '../db.ts'
import type { Fault, Looked } from './fault.ts'

/** The bytes kept under a hash; what the store itself finds wrong with them is said by a word. */
export type ReadBytes = (hash: string) => Promise<Uint8Array | 'gone' | 'damaged'>

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/** Every snapshot: its bytes in the store, its text's hash, and its statements' exact words between their offsets. */
export async function* snapshotsOf(tx: Tx, bytesOf: ReadBytes): AsyncGenerator<Looked> {
  let after = ''
  for (;;) {
    // a few at a time: a text may be long
    const page = await tx.snapshot.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: 20,
      select: {
        id: true,
        number: true,
        bytesHash: true,
        size: true,
        textHash: true,
        text: true,
        statements: { select: { id: true, start: true, end: true, exact: true } },
      },
    })
    if (page.length === 0) return
    const faults: Fault[] = []
    let bytes = 0
    for (const one of page) {
      const found = await bytesOf(one.bytesHash)
      bytes += typeof found === 'string' ? 0 : found.length
      for (const wrong of [
        ...wrongBytes(found, one),
        ...(sha256(one.text) === one.textHash ? [] : ['its text does not match its hash']),
      ])
        faults.push({ subject: 'snapshot', id: one.id, number: one.number, wrong })
      const points = Array.from(one.text)
      for (const { id, start, end, exact } of one.statements)
        if (points.slice(start, end).join('') !== exact)
          faults.push({
            subject: 'statement',
            id,
            number: null,
            wrong: `its words do not stand in snapshot ${one.id} between ${start} and ${end}`,
          })
    }
    yield { rows: page.length, bytes, faults }
    after = page.at(-1)!.id
  }
}

function wrongBytes(
  found: Uint8Array | 'gone' | 'damaged',
  one: { bytesHash: string; size: number },
): string[] {
  if (found === 'gone') return [`its bytes are not in the store: ${one.bytesHash}`]
  if (found === 'damaged' || sha256(found) !== one.bytesHash)
    return [`its bytes do not match their hash: ${one.bytesHash}`]
  return found.length === one.size ? [] : [`has ${found.length} bytes, not ${one.size}`]
}

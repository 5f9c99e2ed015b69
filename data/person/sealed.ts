import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '#env'

const PURPOSE = 'what an authenticator app shares with us'

function key(secret: string | undefined = env.ONRECORD_SECRET): Buffer {
  if (!secret) throw new Error('ONRECORD_SECRET is not set: what apps share is sealed with it')
  return Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, 32))
}

/** Bytes sealed with the instance's secret (AES-256-GCM), so that a copy of the tables alone gives no codes. */
export function seal(bytes: Uint8Array): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]).toString(
    'base64url',
  )
}

/** @returns the bytes, or null where they were sealed with another secret or changed */
export function unseal(sealed: string, secret?: string): Buffer | null {
  const all = Buffer.from(sealed, 'base64url')
  if (all.length < 29) return null
  const decipher = createDecipheriv('aes-256-gcm', key(secret), all.subarray(0, 12))
  decipher.setAuthTag(all.subarray(-16))
  try {
    return Buffer.concat([decipher.update(all.subarray(12, -16)), decipher.final()])
  } catch {
    return null // another secret: as good as no code at all
  }
}

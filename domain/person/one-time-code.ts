import { createHmac, timingSafeEqual } from 'node:crypto'

/** How long one code holds (RFC 6238, 4.1). */
export const STEP_SECONDS = 30
const DIGITS = 6
/** A clock may be this many steps early or late (RFC 6238, 5.2). */
const DRIFT = 1
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The half minute that an instant falls in. @param at milliseconds since 1970 */
export const stepAt = (at: number): number => Math.floor(at / 1000 / STEP_SECONDS)

/** The code of a half minute, as authenticator apps show it: HMAC-SHA-1, six digits (RFC 4226, 5.3). */
export function codeOf(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const offset = digest[digest.length - 1]! & 0x0f
  const number = digest.readUInt32BE(offset) & 0x7fffffff
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}

/**
 * The half minute whose code was typed, if it is near enough. All that might fit are compared, so that the time taken
 * tells nothing. @param at milliseconds since 1970
 */
export function stepOfCode(secret: Uint8Array, typed: string, at: number): number | null {
  if (!/^\d{6}$/.test(typed)) return null
  const now = stepAt(at)
  let found: number | null = null
  for (let step = now - DRIFT; step <= now + DRIFT; step++)
    if (timingSafeEqual(Buffer.from(codeOf(secret, step)), Buffer.from(typed))) found = step
  return found
}

/** Bytes as authenticator apps take them when typed by hand (RFC 4648, 6), without padding. */
export function base32(bytes: Uint8Array): string {
  let [bits, value, text] = [0, 0, '']
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += LETTERS[(value >>> bits) & 31]
    }
    value &= (1 << bits) - 1
  }
  return bits > 0 ? text + LETTERS[(value << (5 - bits)) & 31] : text
}

/** The address that an authenticator app reads from the drawn code (Key URI format of Google Authenticator). */
export function keyAddress(secret: Uint8Array, { desk, email }: { desk: string; email: string }): string {
  const query = new URLSearchParams({ secret: base32(secret), issuer: desk })
  // apps read %20, and some of them not "+"
  return `otpauth://totp/${encodeURIComponent(desk)}:${encodeURIComponent(email)}?${query.toString().replaceAll('+', '%20')}`
}

/** A recovery code as it is compared: letters and digits alone, so that how it was set out does not count. */
export const plainCode = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, '')
/** As it is shown: in groups of four. */
export const setOut = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? ''

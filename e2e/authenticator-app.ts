import { createHmac } from 'node:crypto'
import type { Page } from '@playwright/test'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** An authenticator app that was given the key on a page, as a person types it (RFC 4648, RFC 6238). */
export async function appFrom(page: Page): Promise<(later: number) => string> {
  const shown = (await page.locator('[data-secret]').textContent()) ?? ''
  const bits = [...shown.replace(/\s/g, '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)))
  return (later) => {
    const counter = Buffer.alloc(8)
    counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later))
    const digest = createHmac('sha1', key).update(counter).digest()
    const number = digest.readUInt32BE(digest.at(-1)! & 15) & 0x7fffffff
    return String(number).slice(-6).padStart(6, '0')
  }
}

import { createHmac, timingSafeEqual } from 'node:crypto'

/** Whose mail, of which story or claim, a link ends. */
export type MailOf = { person: string; on: { story: string } | { claim: string } }

const ID = '[0-9a-z]{8,32}'
const TOKEN = new RegExp(`^(${ID})\\.([sc])(${ID})\\.([\\w-]{43})$`)

/**
 * The token of a mail's links: what it ends, and a signature. Whoever holds it can end that mail and nothing else, and
 * it never runs out: an old mail must not be one that nobody can stop.
 */
export function unsubscribeToken(secret: string, { person, on }: MailOf): string {
  const what = `${person}.${'story' in on ? `s${on.story}` : `c${on.claim}`}`
  return `${what}.${signature(secret, what)}`
}

/** @returns what a token ends, or null where its signature is not ours */
export function readToken(secret: string, token: string): MailOf | null {
  const found = TOKEN.exec(token)
  if (!found) return null
  const [, person = '', kind, id = '', signed = ''] = found
  const own = signature(secret, `${person}.${kind}${id}`)
  if (!timingSafeEqual(Buffer.from(own), Buffer.from(signed))) return null
  return { person, on: kind === 's' ? { story: id } : { claim: id } }
}

// A purpose of its own, so that no other signature made with the secret fits here.
const signature = (secret: string, what: string): string =>
  createHmac('sha256', secret).update(`end of mail ${what}`).digest('base64url')

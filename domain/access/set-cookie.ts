export type Cookie = {
  name: string
  value: string
  path?: string
  maxAge?: number
  httpOnly?: boolean
  secure?: boolean
  sameSite?: 'lax' | 'strict' | 'none'
}

/**
 * One Set-Cookie line in its parts (RFC 6265, 5.2). The value is decoded, since whoever sets it encodes it again.
 * Attributes that we never send (Domain, Expires) are left out. @returns null for a line that names no cookie
 */
export function parseSetCookie(line: string): Cookie | null {
  const [pair = '', ...attributes] = line.split(';')
  const at = pair.indexOf('=')
  const name = pair.slice(0, at).trim()
  if (at < 1 || !name) return null
  const cookie: Cookie = { name, value: decoded(pair.slice(at + 1).trim()) }
  for (const attribute of attributes) {
    const [key = '', value = ''] = attribute.split('=').map((part) => part.trim())
    const asked = key.toLowerCase()
    if (asked === 'path') cookie.path = value
    if (asked === 'max-age' && /^-?\d+$/.test(value)) cookie.maxAge = Number(value)
    if (asked === 'httponly') cookie.httpOnly = true
    if (asked === 'secure') cookie.secure = true
    if (asked === 'samesite') cookie.sameSite = sameSiteOf(value)
  }
  return cookie
}

/** Anything unknown is the stricter of the two that a session can live with. */
function sameSiteOf(value: string): Cookie['sameSite'] {
  const lower = value.toLowerCase()
  return lower === 'none' || lower === 'strict' ? lower : 'lax'
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value // not percent-encoded: it stands for itself
  }
}

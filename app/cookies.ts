import 'server-only'
import { cookies } from 'next/headers'
import { parseSetCookie } from '#domain/access/set-cookie.ts'

/** Sets what the session layer asks for (Set-Cookie lines) on the answer of an action. */
export async function setCookies(lines: readonly string[]): Promise<void> {
  const jar = await cookies()
  for (const line of lines) {
    const cookie = parseSetCookie(line)
    if (cookie) jar.set(cookie)
  }
}

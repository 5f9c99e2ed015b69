import { people } from '../prisma/cast.ts'
import { type ask, call } from './wire.ts'

/** Everybody's of the cast. */
export const PASSWORD = 'only for end to end tests'

/** The answer to signing one of the cast in over HTTP, as the form does. */
export async function signedIn(base: string, key: string, password = PASSWORD) {
  const form = new FormData()
  form.set('email', people.find((one) => one.key === key)?.email ?? key)
  form.set('password', password)
  return call(base, 'action /sign-in enter', [null, form])
}

export function cookieOf({ setCookie, text }: Awaited<ReturnType<typeof ask>>): string {
  const [line] = setCookie
  if (!line) throw new Error(`not signed in: ${text.slice(0, 200)}`)
  return line.split(';')[0]!
}

/** What a browser is to hold of somebody of the cast who has just signed in, from a session of its own. */
export async function heldBy(base: string, key: string) {
  const answer = await signedIn(base, key)
  cookieOf(answer)
  return answer.setCookie.map((line) => {
    const [pair = '', ...attributes] = line.split('; ')
    const at = pair.indexOf('=')
    return {
      name: pair.slice(0, at),
      value: pair.slice(at + 1),
      url: base,
      httpOnly: attributes.some((one) => /^httponly$/i.test(one)),
      sameSite: 'Lax' as const,
    }
  })
}

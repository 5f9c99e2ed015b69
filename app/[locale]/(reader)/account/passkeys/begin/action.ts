'use server'
import { beginPasskey } from '#data/person/passkeys.ts'
import { asking } from '../../../../../asking.ts'
import { setCookies } from '../../../../../cookies.ts'
import { acting } from '../../../../../session.ts'

/** What the browser needs to make a passkey; a cookie names the challenge that it has to sign. */
export async function begin(input: { password: string }) {
  const begun = await beginPasskey(await acting(), input, await asking())
  if (begun.kind !== 'ok') return begun
  await setCookies(begun.value.setCookie)
  return { kind: 'ok' as const, value: begun.value.options }
}

'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { signInByPasskey } from '#data/person/passkey-sign-in.ts'
import { forbidden, type Outcome } from '#domain/outcome.ts'
import { asking } from '../../../../asking.ts'
import { setCookies } from '../../../../cookies.ts'
import { inside } from '../../../../landing.ts'
import { sameOrigin } from '../../../../session.ts'

type Where = { next: string; locale: string }

/** Signs in by a passkey alone. */
export async function enterByPasskey(answer: object, where: Where): Promise<Outcome<never>> {
  if (!(await sameOrigin())) return forbidden
  const outcome = await signInByPasskey(await headers(), answer, await asking())
  if (outcome.kind !== 'ok') return outcome
  await setCookies(outcome.value.setCookie)
  redirect(inside({ role: outcome.value.role, next: where?.next, locale: where?.locale }))
}

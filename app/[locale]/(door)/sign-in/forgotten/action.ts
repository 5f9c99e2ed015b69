'use server'
import { after } from 'next/server'
import { problems } from '#data/problems.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { resetAskedInput } from '#domain/person/account-input.ts'
import { env } from '#env'
import { sendReset } from '#jobs/send-reset.ts'
import { asking } from '../../../../asking.ts'
import { sameOrigin } from '../../../../session.ts'

/** Mails a link to whoever has this address. All is done after the answer, which is the same for everybody. */
export async function ask(_: Outcome<null> | null, form: FormData): Promise<Outcome<null>> {
  if (!(await sameOrigin()) || !env.SMTP_URL) return forbidden
  const parsed = resetAskedInput.safeParse({ email: form.get('email') })
  if (!parsed.success) return problems(parsed.error)
  const from = await asking()
  after(() => sendReset(parsed.data, from))
  return ok(null)
}

import 'server-only'
import { headers } from 'next/headers'
import { addObjection } from '#data/objection/add.ts'
import { anonymous } from '#domain/access/viewer.ts'
import { forbidden, type Outcome, ok } from '#domain/outcome.ts'
import { asLocale } from '#messages/locales.ts'
import { askAnswer } from '../../../asked-answer.ts'
import { sameOrigin } from '../../../session.ts'

const FIELDS = ['page', 'place', 'exact', 'prefix', 'suffix', 'kind', 'words', 'name', 'email'] as const

/** What a visitor typed, by field; anything else that was sent is no part of it. */
export function typedOf(form: FormData): Record<string, string> {
  const given = FIELDS.flatMap((name) => {
    const value = form.get(name)
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  return Object.fromEntries(given)
}

/** Keeps an objection as nobody's, whoever is signed in; asks the answer to say 429 where there were too many. */
export async function object(form: FormData, typed: Record<string, string>): Promise<Outcome<unknown>> {
  if (!(await sameOrigin())) return forbidden
  // nobody sees this field: who fills it in is a machine, and is thanked
  if (form.get('website')) return ok(null)
  // the name is the server's own (scripts/web/client.ts); what a visitor sends under it is replaced
  const client = (await headers()).get('x-onrecord-client') ?? 'unknown'
  const input = { ...typed, language: asLocale(String(form.get('locale'))) }
  const outcome = await addObjection(anonymous, input, client, new Date())
  if (outcome.kind === 'invalid') {
    const limited = outcome.problems.find(({ message }) => message === 'tooManyObjections')
    if (limited) askAnswer(429, { 'Retry-After': String(limited.params?.seconds ?? 60) })
    else askAnswer(422)
  }
  return outcome
}

import { z } from 'zod'
import { bringing, keyRoutes } from '#domain/api/arrival.ts'
import { readQuery } from '#domain/api/query.ts'
import type { BroughtIn } from '#jobs/bring-in.ts'
import { broughtIn } from '../../../brought-in.ts'
import { type KeyAsked, keyAnswers } from '../../../key-answers.ts'

const [{ scopes, query }] = keyRoutes

/** Brings in a report: a link or a text as JSON, or the bytes of a file. */
export const POST = keyAnswers(scopes, async (asked) => {
  const page = readQuery(query, asked.url.searchParams)
  if ('wrong' in page) return { problem: 'bad-request', detail: page.wrong }
  const given = givenIn(asked, page.value.page)
  return 'wrong' in given ? { problem: 'bad-request', detail: given.wrong } : broughtIn(asked, given)
})

function givenIn({ request, bytes }: KeyAsked, page: string | undefined): BroughtIn | { wrong: string } {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\b/i.test(type))
    return { way: 'file', name: '', type, bytes, ...(page ? { page } : {}) }
  const parsed = bringing.safeParse(jsonOf(bytes))
  if (!parsed.success)
    return { wrong: `The body is neither {"link"} nor {"text"}: ${z.prettifyError(parsed.error)}` }
  return 'link' in parsed.data
    ? { way: 'link', url: parsed.data.link }
    : { way: 'paste', text: parsed.data.text }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null // no JSON: answered as a wrong shape
  }
}

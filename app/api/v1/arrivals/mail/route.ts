import { keyRoutes } from '#domain/api/arrival.ts'
import { broughtIn } from '../../../../brought-in.ts'
import { keyAnswers } from '../../../../key-answers.ts'

const [, { scopes }] = keyRoutes

/** An e-mail message as it came, from whatever receives mail for the desk: one waiting report. */
export const POST = keyAnswers(scopes, (asked) =>
  broughtIn(asked, { way: 'mail', name: '', type: 'message/rfc822', bytes: asked.bytes }),
)

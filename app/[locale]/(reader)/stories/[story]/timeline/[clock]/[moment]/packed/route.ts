import { notThere } from '../../../../../../../../answer.ts'
import { packedAnswer, thenOf } from '../../../../../../../../timeline-answer.ts'

type Context = { params: Promise<{ story: string; clock: string; moment: string }> }

/** The same as of a moment. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { story, clock, moment } = await params
  const then = thenOf(clock, moment)
  return then ? packedAnswer(request, story, then) : notThere()
}

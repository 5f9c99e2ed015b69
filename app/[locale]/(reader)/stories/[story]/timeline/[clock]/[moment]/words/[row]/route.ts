import { notThere } from '../../../../../../../../../answer.ts'
import { thenOf, wordsAnswer } from '../../../../../../../../../timeline-answer.ts'

type Context = { params: Promise<{ story: string; clock: string; moment: string; row: string }> }

/** The same as of a moment. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { story, clock, moment, row } = await params
  const then = thenOf(clock, moment)
  return then ? wordsAnswer(request, story, row, then) : notThere()
}

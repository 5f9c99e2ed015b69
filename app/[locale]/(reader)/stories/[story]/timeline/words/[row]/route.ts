import { wordsAnswer } from '../../../../../../../timeline-answer.ts'

type Context = { params: Promise<{ story: string; row: string }> }

/** What a hundred rows of a timeline say. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { story, row } = await params
  return wordsAnswer(request, story, row, null)
}

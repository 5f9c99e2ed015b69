import { packedAnswer } from '../../../../../../timeline-answer.ts'

type Context = { params: Promise<{ story: string }> }

/** What the drawing of a timeline is made of, packed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return packedAnswer(request, (await params).story, null)
}

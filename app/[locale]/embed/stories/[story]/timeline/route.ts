import { frameAnswer } from '../../../../../share.ts'

type Context = { params: Promise<{ locale: string; story: string }> }

/** A published story's timeline, for a frame in another site's page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, story: id } = await params
  return frameAnswer(request, 'story', { locale, id })
}

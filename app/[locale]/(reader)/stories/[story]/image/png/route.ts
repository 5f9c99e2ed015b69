import { previewAnswer } from '../../../../../../picture.ts'

type Context = { params: Promise<{ locale: string; story: string }> }

/** A published story as a picture, for those who show links to it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, story: id } = await params
  return previewAnswer(request, 'story', { locale, id })
}

import { previewAnswer } from '../../../../../../picture.ts'

type Context = { params: Promise<{ locale: string; figure: string }> }

/** A figure of a published claim as a picture, for those who show links to it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, figure: id } = await params
  return previewAnswer(request, 'figure', { locale, id })
}

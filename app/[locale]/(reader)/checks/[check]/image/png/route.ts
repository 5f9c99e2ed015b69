import { previewAnswer } from '../../../../../../picture.ts'

type Context = { params: Promise<{ locale: string; check: string }> }

/** A signed check of a published claim as a picture, for those who show links to it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, check: id } = await params
  return previewAnswer(request, 'check', { locale, id })
}

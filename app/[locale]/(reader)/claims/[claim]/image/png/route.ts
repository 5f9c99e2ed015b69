import { previewAnswer } from '../../../../../../picture.ts'

type Context = { params: Promise<{ locale: string; claim: string }> }

/** A published claim as a picture, for those who show links to it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, claim: id } = await params
  return previewAnswer(request, 'claim', { locale, id })
}

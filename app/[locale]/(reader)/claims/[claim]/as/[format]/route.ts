import { drawingAnswer } from '../../../../../../picture.ts'

type Context = { params: Promise<{ locale: string; claim: string; format: string }> }

/** How a claim's statements lead to their origins, as it is drawn, to be taken away: svg or png. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, claim: id, format } = await params
  return drawingAnswer(request, 'claim', { locale, id, format })
}

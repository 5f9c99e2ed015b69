import { drawingAnswer } from '../../../../../../picture.ts'

type Context = { params: Promise<{ locale: string; figure: string; format: string }> }

/** A figure's chart to be taken away: svg or png. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, figure: id, format } = await params
  return drawingAnswer(request, 'figure', { locale, id, format })
}

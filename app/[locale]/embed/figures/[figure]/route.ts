import { frameAnswer } from '../../../../share.ts'

type Context = { params: Promise<{ locale: string; figure: string }> }

/** A figure of a published claim, for a frame in another site's page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, figure: id } = await params
  return frameAnswer(request, 'figure', { locale, id })
}
